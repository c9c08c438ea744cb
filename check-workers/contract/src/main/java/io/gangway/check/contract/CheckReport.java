package io.gangway.check.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check may report, whoever reports it: a provider in an event, a person by hand, the sandbox. One place, so that
 * no entrance takes what another refuses.
 */
public final class CheckReport {

    private CheckReport() {}

    /** What is wrong with one part of a report; the words never quote its value. */
    public record Fault(String part, String words) {}

    /** What is wrong with a score, or with there being one; empty where nothing is. */
    public static Optional<Fault> faultOfScore(CheckType type, @Nullable Integer score) {
        if (score == null) {
            return Optional.empty();
        }
        var range = type.score();
        if (range.isEmpty()) {
            return Optional.of(new Fault("score", "is not for this check, which gives none"));
        }
        var bounds = range.get();
        return bounds.holds(score)
                ? Optional.empty()
                : Optional.of(new Fault("score", "must be from %d to %d".formatted(bounds.lowest(), bounds.highest())));
    }

    /** The first thing that is wrong with a whole report; empty where nothing is. */
    public static Optional<Fault> faultOf(
            CheckType type, CheckOutcome outcome, @Nullable Integer score, List<String> reasons) {
        if (outcome == CheckOutcome.CONSIDER && reasons.isEmpty()) {
            return Optional.of(new Fault("reasons", "must not be empty: something to consider needs a reason"));
        }
        return faultOfScore(type, score);
    }

    static void require(CheckType type, CheckOutcome outcome, @Nullable Integer score, List<String> reasons) {
        faultOf(type, outcome, score, reasons).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.part() + " " + fault.words());
        });
    }
}
