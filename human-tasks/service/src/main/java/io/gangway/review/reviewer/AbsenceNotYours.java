package io.gangway.review.reviewer;

import io.gangway.platform.problem.BrokenRule;

/** People say themselves when they are away; those who lead them may say it for them. */
final class AbsenceNotYours extends BrokenRule {

    private static final long serialVersionUID = 1L;

    AbsenceNotYours() {
        super(403, "ABSENCE_NOT_YOURS", "Only the person, a senior reviewer or an administrator sets this absence.");
    }
}
