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
 * @param checks at most one of each type; a type that is missing is not asked for
 * @param completion whether a decisive answer ends the other checks
 * @param deadline from acceptance to the onboarding's expiry
 * @param warnBefore how long before the deadline to warn of it; null for no warning
 * @param minimumAge in years at acceptance; null for none
 * @param reasonCodes the codes that decisions and reviewers may give; empty for any
 */
public record PolicyTerms(
        List<CheckTerms> checks,
        Completion completion,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration deadline,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration warnBefore,

        ReviewTerms review,
        @Nullable Integer minimumAge,
        List<String> reasonCodes,
        DecisionTable decisionTable) {

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

    /** The same terms but for the table. */
    public PolicyTerms with(DecisionTable table) {
        return new PolicyTerms(checks, completion, deadline, warnBefore, review, minimumAge, reasonCodes, table);
    }
}
