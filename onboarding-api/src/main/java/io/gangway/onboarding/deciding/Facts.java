package io.gangway.onboarding.deciding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.gangway.check.contract.CheckType;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an onboarding when it is decided, whatever its policy makes of it; any version can be asked about
 * it later. Nothing that names the person.
 *
 * @param checks by the check's wire name; a check that is missing is still open
 * @param applicantAge in full years, UTC
 * @param applicantCountry ISO 3166-1 alpha-2
 * @param paymentMethod {@code PREPAID} or {@code INVOICE}, where the application says
 * @param monthlyAmount in the tenant's currency, where the application says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Facts(
        Map<String, Found> checks,
        int applicantAge,
        String applicantCountry,
        @Nullable String paymentMethod,
        @Nullable BigDecimal monthlyAmount) {

    /**
     * How one check ended.
     *
     * @param score where the check gave one
     * @param byHand whether a reviewer entered it, because nobody had answered; not written where it is no
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Found(
            Ending ending,
            @Nullable Integer score,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
            boolean byHand) {

        /** What a provider said, or nobody. */
        public Found(Ending ending, @Nullable Integer score) {
            this(ending, score, false);
        }
    }

    /** The ways in which a check ends. */
    public enum Ending {
        CLEAR,
        CONSIDER,
        /** All attempts went without an answer. */
        SILENT,
        /** Its policy did not ask for it. */
        NOT_ASKED,
        /** Stopped, because the decision no longer depended on it. */
        WITHDRAWN
    }

    public Facts {
        checks = Map.copyOf(checks);
    }

    /** Null while the check is open. */
    public @Nullable Found of(CheckType type) {
        return checks.get(type.wireName());
    }
}
