package io.gangway.onboarding.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.decisiontable.DecisionTable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a tenant asks for one product.
 *
 * @param displayName what people call the product; null where they call it as programs do
 * @param checks at most one of each type; a type that is missing is not asked for
 * @param completion whether a decisive answer ends the other checks
 * @param deadline from acceptance to the onboarding's expiry
 * @param warnBefore how long before the deadline to warn of it; null for no warning
 * @param minimumAge in years at acceptance; null for none
 * @param reasonCodes the codes that reviewers may give; empty for any. The rules of the table have reasons of their own
 */
public record PolicyTerms(
        @Nullable String displayName,
        List<CheckTerms> checks,
        Completion completion,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration deadline,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration warnBefore,

        ReviewTerms review,
        @Nullable Integer minimumAge,
        List<String> reasonCodes,
        DecisionTable decisionTable) {

    /** Of a product without a name for people. */
    public PolicyTerms(
            List<CheckTerms> checks,
            Completion completion,
            Duration deadline,
            @Nullable Duration warnBefore,
            ReviewTerms review,
            @Nullable Integer minimumAge,
            List<String> reasonCodes,
            DecisionTable decisionTable) {
        this(null, checks, completion, deadline, warnBefore, review, minimumAge, reasonCodes, decisionTable);
    }

    public PolicyTerms {
        checks = List.copyOf(checks);
        reasonCodes = List.copyOf(reasonCodes);
        Objects.requireNonNull(completion, "completion");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(decisionTable, "decisionTable");
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("deadline is not positive");
        }
    }

    /** The terms of a check; empty where this product does not ask for it. */
    public Optional<CheckTerms> termsOf(CheckType type) {
        return checks.stream().filter(terms -> terms.type() == type).findFirst();
    }

    /** The same terms under another name for people. */
    public PolicyTerms named(@Nullable String name) {
        return new PolicyTerms(
                name, checks, completion, deadline, warnBefore, review, minimumAge, reasonCodes, decisionTable);
    }

    /** The same terms but for the table. */
    public PolicyTerms with(DecisionTable table) {
        return new PolicyTerms(
                displayName, checks, completion, deadline, warnBefore, review, minimumAge, reasonCodes, table);
    }
}
