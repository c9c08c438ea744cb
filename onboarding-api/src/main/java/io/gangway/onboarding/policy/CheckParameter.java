package io.gangway.onboarding.policy;

import io.gangway.check.contract.CheckParameters;
import io.gangway.check.contract.CheckType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a tenant may set about how a check is done; a whole number.
 *
 * @param label for people
 * @param defaultValue what holds when nothing is set; null where that is up to the provider
 */
public record CheckParameter(
        String name,
        String label,
        int min,
        int max,
        @Nullable Integer defaultValue) {

    private static final CheckParameter CONSIDER_BELOW =
            new CheckParameter("considerBelow", "A score below it is something to consider", 0, 1000, 400);
    private static final CheckParameter LOOKBACK_YEARS =
            new CheckParameter("lookbackYears", "How many years back the register is asked", 1, 50, null);

    /** The parameters that this check heeds; it has no others. */
    public static List<CheckParameter> of(CheckType type) {
        return switch (type) {
            case ADDRESS -> List.of();
            case CREDIT -> List.of(CONSIDER_BELOW);
            case CRIMINAL_RECORD -> List.of(LOOKBACK_YEARS);
        };
    }

    /** What the check is told: these values by name; empty where there are none. */
    public static Optional<CheckParameters> told(Map<String, Integer> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CheckParameters(values.get(CONSIDER_BELOW.name()), values.get(LOOKBACK_YEARS.name())));
    }
}
