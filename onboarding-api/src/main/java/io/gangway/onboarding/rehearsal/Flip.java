package io.gangway.onboarding.rehearsal;

/** An onboarding that the version would have led elsewhere. */
record Flip(PastDecision past, Hindsight now) {}
