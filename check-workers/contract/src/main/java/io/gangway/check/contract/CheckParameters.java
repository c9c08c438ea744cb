package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the client sets about how a check is done; a parameter that is absent leaves it to the provider.
 *
 * @param considerBelow credit alone, 0 to 1000: a score below it is something to consider (default 400)
 * @param lookbackYears criminal-record alone, 1 to 50: how far back the register is asked (default: as far as it may tell)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CheckParameters(
        @Nullable Integer considerBelow, @Nullable Integer lookbackYears) {

    public CheckParameters {
        Require.within(0, 1000, considerBelow, "parameters.considerBelow");
        Require.within(1, 50, lookbackYears, "parameters.lookbackYears");
    }

    /** Refuses a parameter that the check would not heed: whoever sends it believes that it has an effect. */
    void requireOnlyThoseOf(CheckType type) {
        if (type != CheckType.CREDIT) {
            Require.absent(considerBelow, "parameters.considerBelow");
        }
        if (type != CheckType.CRIMINAL_RECORD) {
            Require.absent(lookbackYears, "parameters.lookbackYears");
        }
    }
}
