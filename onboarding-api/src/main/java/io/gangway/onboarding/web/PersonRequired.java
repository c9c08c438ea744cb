package io.gangway.onboarding.web;

import io.gangway.platform.problem.BrokenRule;

/** This is for people, who answer for what they do; a program cannot. */
final class PersonRequired extends BrokenRule {

    private static final long serialVersionUID = 1L;

    PersonRequired() {
        super(403, "PERSON_REQUIRED", "Only a person may do this. The token belongs to a program.");
    }
}
