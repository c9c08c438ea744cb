package io.gangway.onboarding.policy;

import io.gangway.onboarding.application.Onboarding;

/** A planted violation: a policy looks at a case. */
public abstract class PlantedInPolicy {

    abstract Onboarding looksAt();
}
