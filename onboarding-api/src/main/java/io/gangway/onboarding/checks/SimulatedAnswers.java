package io.gangway.onboarding.checks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a check of the sandbox answer now. This service may not write to the topic of the checks, so the event is handed to
 * where it would arrive; from there on nothing tells it from one that a broker brought, but for the ledger.
 */
@ApplicationScoped
public class SimulatedAnswers {

    private final CheckCases checks;
    private final TakeCheckEvent takeCheckEvent;
    private final CurrentTenant tenant;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    SimulatedAnswers(
            CheckCases checks,
            TakeCheckEvent takeCheckEvent,
            CurrentTenant tenant,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.takeCheckEvent = takeCheckEvent;
        this.tenant = tenant;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the running transaction, which holds the onboarding's lock: answers the last command that was sent.
     *
     * @return the event's id; empty where the check was never asked for
     */
    public Optional<UUID> answer(
            Onboarding onboarding,
            CheckType type,
            CheckOutcome outcome,
            @Nullable Integer score,
            List<String> reasons) {
        return checks.find(onboarding.id(), type).flatMap(check -> check.lastCommand()
                .map(command -> tell(event(check, command, outcome, score, reasons))));
    }

    private CheckCompleted event(
            CheckCase check, UUID command, CheckOutcome outcome, @Nullable Integer score, List<String> reasons) {
        return new CheckCompleted(
                check.id(), command, check.attempts(), check.type(), outcome, score, reasons, clock.instant());
    }

    private UUID tell(CheckEvent event) {
        var id = ids.next();
        takeCheckEvent.handle(IncomingMessage.simulated(
                id, CheckEvent.typeOf(event), event.checkId().toString(), clock.instant(), tenant.get(), event, json));
        return id;
    }
}
