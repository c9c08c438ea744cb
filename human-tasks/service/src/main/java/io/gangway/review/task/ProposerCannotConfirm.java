package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Four eyes are two people. */
final class ProposerCannotConfirm extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ProposerCannotConfirm() {
        super(403, "PROPOSER_CANNOT_CONFIRM", "You proposed the decision; another person has to confirm it.");
    }
}
