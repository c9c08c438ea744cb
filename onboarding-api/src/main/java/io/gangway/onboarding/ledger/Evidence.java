package io.gangway.onboarding.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.platform.problem.UnknownResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what a check said, event by event. */
@ApplicationScoped
class Evidence {

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final MessageLedger ledger;
    private final ObjectMapper json;

    Evidence(Onboardings onboardings, CheckCases checks, MessageLedger ledger, ObjectMapper json) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.ledger = ledger;
        this.json = json;
    }

    @Transactional
    EvidenceView of(UUID onboardingId, CheckType type) {
        var check = checks.find(onboardings.get(onboardingId).id(), type).orElseThrow(UnknownResource::new);
        return new EvidenceView(ledger.about(onboardingId, check.id()).stream()
                .map(entry -> new EvidenceView.Event(
                        entry.eventId(),
                        entry.type(),
                        entry.disposition(),
                        entry.firstReceivedAt(),
                        entry.deliveries(),
                        read(entry.payload())))
                .toList());
    }

    private @Nullable JsonNode read(@Nullable String payload) {
        try {
            return payload == null ? null : json.readTree(payload);
        } catch (JsonProcessingException bug) {
            // It was read when it was kept. The cause might quote it.
            throw new IllegalStateException("A kept payload is not JSON");
        }
    }
}
