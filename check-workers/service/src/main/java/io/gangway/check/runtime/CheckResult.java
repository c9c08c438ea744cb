package io.gangway.check.runtime;

import io.gangway.check.contract.CheckOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found and how the news travels. */
public record CheckResult(Verdict verdict, Delivery delivery) {

    /** What can become of a check. */
    public sealed interface Verdict {}

    /** Found out; the score is on the scale of its check, see {@code CheckCompleted}. */
    public record Found(CheckOutcome outcome, @Nullable Integer score, List<String> reasons) implements Verdict {
        public Found {
            reasons = List.copyOf(reasons);
        }
    }

    /** The provider cannot answer this command, now or later. */
    public record Failed(String reason) implements Verdict {}

    /** The provider was asked and will never say anything. */
    public record Silent() implements Verdict {}

    public static CheckResult clear() {
        return new CheckResult(new Found(CheckOutcome.CLEAR, null, List.of()), Delivery.AT_ONCE);
    }

    public static CheckResult consider(List<String> reasons) {
        return new CheckResult(new Found(CheckOutcome.CONSIDER, null, reasons), Delivery.AT_ONCE);
    }
}
