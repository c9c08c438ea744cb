package io.gangway.onboarding.decisiontable;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two rules that match the same inputs.
 *
 * @param rule the one further up
 * @param example inputs that both match
 * @param sameResult true where both lead to the same outcome for the same reason
 */
public record Overlap(String rule, String otherRule, Map<String, @Nullable Object> example, boolean sameResult) {

    public Overlap {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(otherRule, "otherRule");
        example = Ordered.copyOf(example);
    }
}
