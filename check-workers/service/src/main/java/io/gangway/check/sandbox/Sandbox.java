package io.gangway.check.sandbox;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.gangway.check.runtime.CheckResult;
import io.gangway.check.runtime.CheckResult.Failed;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.runtime.CheckResult.Silent;
import io.gangway.check.runtime.Delivery;
import io.gangway.check.runtime.Delivery.Manner;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays a sandbox instruction; what an answer looks like is the check's own matter. */
public final class Sandbox {

    /** What a failing provider is said to suffer from when the instruction names no reason. */
    static final String DEFAULT_FAILURE = "PROVIDER_UNAVAILABLE";

    private static final SandboxInstruction ANSWER_AT_ONCE =
            new SandboxInstruction(Behaviour.ANSWER, null, null, List.of(), null);

    private Sandbox() {}

    /** Plays the instruction; without one the sandbox answers at once, as if told nothing in particular. */
    public static CheckResult play(@Nullable SandboxInstruction given, Function<SandboxInstruction, Found> answer) {
        var instruction = Objects.requireNonNullElse(given, ANSWER_AT_ONCE);
        var delay = Objects.requireNonNullElse(instruction.delay(), Duration.ZERO);
        return switch (instruction.behaviour()) {
            case FAIL ->
                new CheckResult(
                        new Failed(instruction.reasons().stream().findFirst().orElse(DEFAULT_FAILURE)),
                        Delivery.after(delay));
            case SILENT -> new CheckResult(new Silent(), Delivery.AT_ONCE);
            case ANSWER, TWICE, LATE, OUT_OF_ORDER, CONFLICTING, MALFORMED, WRONG_TENANT ->
                new CheckResult(answer.apply(instruction), new Delivery(delay, mannerOf(instruction.behaviour())));
        };
    }

    private static Manner mannerOf(Behaviour behaviour) {
        return switch (behaviour) {
            case ANSWER, SILENT, FAIL -> Manner.ONCE;
            case TWICE -> Manner.TWICE;
            case LATE -> Manner.UNSTOPPABLE;
            case OUT_OF_ORDER -> Manner.OVERTAKEN;
            case CONFLICTING -> Manner.CONTRADICTED;
            case MALFORMED -> Manner.UNREADABLE;
            case WRONG_TENANT -> Manner.UNDER_FOREIGN_NAME;
        };
    }

    /** The answer of a check that gives no score; reasons alone mean that there is something to consider. */
    public static Found answer(SandboxInstruction instruction, String defaultReason) {
        return switch (outcomeOf(instruction)) {
            case CLEAR -> new Found(CheckOutcome.CLEAR, null, instruction.reasons());
            case CONSIDER -> new Found(CheckOutcome.CONSIDER, null, reasonsOr(defaultReason, instruction));
        };
    }

    /** The outcome that the instruction asks for, in so many words or by giving reasons. */
    public static CheckOutcome outcomeOf(SandboxInstruction instruction) {
        var asked = instruction.outcome();
        if (asked != null) {
            return asked;
        }
        return instruction.reasons().isEmpty() ? CheckOutcome.CLEAR : CheckOutcome.CONSIDER;
    }

    /** The reasons given, or this one when there are none. */
    public static List<String> reasonsOr(String defaultReason, SandboxInstruction instruction) {
        return instruction.reasons().isEmpty() ? List.of(defaultReason) : instruction.reasons();
    }
}
