package io.gangway.onboarding.administration;

/** A version as it is shown, with the revision that its ETag names. */
record Shown(PolicyView view, int revision) {}
