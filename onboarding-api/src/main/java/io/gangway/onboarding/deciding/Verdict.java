package io.gangway.onboarding.deciding;

import io.gangway.onboarding.decisiontable.TableOutcome;

/**
 * What a policy says about an onboarding.
 *
 * @param reason UPPER_SNAKE code
 * @param rule id of the table's rule that fired, or of a built-in rule, see {@link Judge}
 */
public record Verdict(TableOutcome outcome, String reason, String rule) {}
