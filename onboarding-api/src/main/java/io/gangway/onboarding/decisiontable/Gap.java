package io.gangway.onboarding.decisiontable;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inputs for which no rule is written.
 *
 * @param example one value for each input of the table, null where the input is unknown
 * @param region all of it: cells as a rule would have them, {@code -} where an input may be anything
 */
public record Gap(Map<String, @Nullable Object> example, Map<String, String> region) {

    public Gap {
        example = Ordered.copyOf(example);
        region = Ordered.copyOf(region);
    }
}
