package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox provider shall pretend; only sandbox tenants may send one.
 *
 * @param behaviour {@code ANSWER} when not given
 * @param score 0 to 1000; the credit check gives it as it is, the address check as its region score, which ends at 100:
 *     more is taken for 100, and not refused, because commands that were sent before it had one may carry anything
 * @param reasons UPPER_SNAKE codes
 * @param delay how long the answer is held back, {@code PT0S} to {@code PT24H}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SandboxInstruction(
        Behaviour behaviour,
        @Nullable CheckOutcome outcome,
        @Nullable Integer score,
        List<String> reasons,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration delay) {

    /** Longest delay that can be asked for. */
    public static final Duration MAX_DELAY = Duration.ofHours(24);

    /** How the provider behaves. */
    public enum Behaviour {
        ANSWER,
        /** Never answers. */
        SILENT,
        /** Says that it cannot answer. */
        FAIL,
        /** Sends the same answer twice. */
        TWICE,
        /** Sends the answer after its delay although the check was withdrawn meanwhile: see {@link #countedFrom}. */
        LATE,
        /** Answers a first attempt behind the second: the later answer overtakes the earlier. */
        OUT_OF_ORDER,
        /** Sends a second answer that contradicts the first. */
        CONFLICTING,
        /** Sends an event that nobody can read. */
        MALFORMED,
        /** Sends the answer under the name of another tenant, one that does not exist. */
        WRONG_TENANT
    }

    public SandboxInstruction {
        behaviour = behaviour == null ? Behaviour.ANSWER : behaviour;
        Require.within(0, 1000, score, "sandbox.score");
        reasons = Require.codes(reasons, "sandbox.reasons");
        if (delay != null && (delay.isNegative() || delay.compareTo(MAX_DELAY) > 0)) {
            throw new IllegalArgumentException("sandbox.delay is outside PT0S to PT24H");
        }
    }

    /**
     * The same for an attempt that waits so long: what shall come late is held back from its end on, by a second where no
     * delay was told. More than {@link #MAX_DELAY} it is not held back.
     */
    public SandboxInstruction countedFrom(Duration answerTimeout) {
        if (behaviour != Behaviour.LATE) {
            return this;
        }
        var late = answerTimeout.plus(delay == null ? Duration.ofSeconds(1) : delay);
        return new SandboxInstruction(
                behaviour, outcome, score, reasons, late.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : late);
    }
}
