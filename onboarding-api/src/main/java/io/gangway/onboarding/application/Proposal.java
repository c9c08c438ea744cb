package io.gangway.onboarding.application;

import io.gangway.review.contract.ReviewOutcome;

/**
 * What one person proposed and another has to confirm.
 *
 * @param by id of the person
 */
public record Proposal(String by, ReviewOutcome outcome, String reasonCode) {}
