package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** The applicant has until some time between now and the onboarding's end. */
final class UntilOutOfBounds extends BrokenRule {

    private static final long serialVersionUID = 1L;

    UntilOutOfBounds() {
        super(
                422,
                "INFORMATION_UNTIL_OUT_OF_BOUNDS",
                "The time to answer has to end after now and before the onboarding does.");
    }
}
