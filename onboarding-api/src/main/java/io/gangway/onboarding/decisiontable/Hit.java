package io.gangway.onboarding.decisiontable;

import java.util.Objects;

/** The rule that decided, and what it said. */
public record Hit(String rule, TableOutcome outcome, String reason) {

    public Hit {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }
}
