package io.gangway.check;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckSubject;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.PostalAddress;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands as tests need them. */
public final class Commands {

    public static final PostalAddress BERLIN =
            new PostalAddress("Invalidenstr. 1", null, "Berlin", null, "10115", "DE");

    private static final CheckSubject ADA = ada(BERLIN, "+4930123456");

    private Commands() {}

    public static PerformCheck perform(CheckType type) {
        return perform(type, null);
    }

    public static PerformCheck perform(CheckType type, @Nullable SandboxInstruction sandbox) {
        return perform(type, null, sandbox);
    }

    public static PerformCheck perform(
            CheckType type, @Nullable CheckParameters parameters, @Nullable SandboxInstruction sandbox) {
        return new PerformCheck(
                UUID.randomUUID(), UUID.randomUUID(), 1, type, ADA.reducedTo(type), parameters, sandbox);
    }

    public static PerformCheck performFor(PostalAddress address, @Nullable String phone) {
        var subject = ada(address, phone).reducedTo(CheckType.ADDRESS);
        return new PerformCheck(UUID.randomUUID(), UUID.randomUUID(), 1, CheckType.ADDRESS, subject, null, null);
    }

    /** The same check, asked for once more. */
    public static PerformCheck nextAttempt(PerformCheck command) {
        return nextAttempt(command, command.sandbox());
    }

    public static PerformCheck nextAttempt(PerformCheck command, @Nullable SandboxInstruction sandbox) {
        return new PerformCheck(
                command.checkId(),
                UUID.randomUUID(),
                command.attempt() + 1,
                command.type(),
                command.subject(),
                command.parameters(),
                sandbox);
    }

    public static SandboxInstruction behaving(Behaviour behaviour) {
        return new SandboxInstruction(behaviour, null, null, List.of(), null);
    }

    public static SandboxInstruction delayed(Duration delay) {
        return new SandboxInstruction(Behaviour.ANSWER, null, null, List.of(), delay);
    }

    public static SandboxInstruction answering(
            @Nullable CheckOutcome outcome, @Nullable Integer score, String... reasons) {
        return new SandboxInstruction(Behaviour.ANSWER, outcome, score, List.of(reasons), null);
    }

    private static CheckSubject ada(PostalAddress address, @Nullable String phone) {
        return new CheckSubject("Ada", "Lovelace", LocalDate.of(1990, 12, 10), null, phone, address);
    }
}
