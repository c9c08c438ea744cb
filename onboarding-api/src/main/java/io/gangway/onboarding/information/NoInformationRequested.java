package io.gangway.onboarding.information;

import io.gangway.platform.problem.BrokenRule;

/** Nobody asked the applicant for anything, or not under that id. */
final class NoInformationRequested extends BrokenRule {

    private static final long serialVersionUID = 1L;

    NoInformationRequested() {
        super(409, "NO_INFORMATION_REQUESTED", "Nothing was asked of this applicant under that request.");
    }
}
