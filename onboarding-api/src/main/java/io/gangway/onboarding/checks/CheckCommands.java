package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckCommand;
import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckSubject;
import io.gangway.check.contract.CheckTopics;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.onboarding.application.ApplicantDocument;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.ledger.SentCommands;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes commands to the checks: the only place where an applicant's data enters a message. */
@ApplicationScoped
class CheckCommands {

    private final SentCommands sent;
    private final Ids ids;
    private final Clock clock;
    private final String namespace;

    CheckCommands(
            SentCommands sent,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.sent = sent;
        this.ids = ids;
        this.clock = clock;
        this.namespace = namespace;
    }

    /** Commands the check's current attempt. */
    void perform(
            CheckCase check,
            UUID commandId,
            ApplicantDocument applicant,
            @Nullable CheckParameters parameters,
            @Nullable SandboxInstruction instruction) {
        send(
                check,
                commandId,
                new PerformCheck(
                        check.id(),
                        commandId,
                        check.attempts(),
                        check.type(),
                        subjectOf(check.type(), applicant),
                        parameters,
                        instruction));
    }

    void withdraw(CheckCase check, WithdrawCheck.Reason reason) {
        send(check, ids.next(), new WithdrawCheck(check.id(), check.type(), reason));
    }

    private void send(CheckCase check, UUID id, CheckCommand command) {
        sent.send(
                check.onboardingId(),
                OutgoingMessage.now(
                        CheckTopics.commands(namespace, command.type()),
                        command.checkId().toString(),
                        id,
                        CheckCommand.typeOf(command),
                        clock.instant(),
                        command));
    }

    /** Only what the check needs. */
    private static CheckSubject subjectOf(CheckType type, ApplicantDocument applicant) {
        return switch (type) {
            case ADDRESS ->
                new CheckSubject(
                        applicant.givenName(),
                        applicant.familyName(),
                        null,
                        null,
                        applicant.phone(),
                        applicant.address());
            case CREDIT ->
                new CheckSubject(
                        applicant.givenName(),
                        applicant.familyName(),
                        applicant.dateOfBirth(),
                        applicant.nationalId(),
                        null,
                        applicant.address());
            case CRIMINAL_RECORD ->
                new CheckSubject(
                        applicant.givenName(),
                        applicant.familyName(),
                        applicant.dateOfBirth(),
                        applicant.nationalId(),
                        null,
                        null);
        };
    }
}
