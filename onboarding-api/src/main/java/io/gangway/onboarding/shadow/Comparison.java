package io.gangway.onboarding.shadow;

import io.gangway.onboarding.rehearsal.Hindsight;
import io.gangway.onboarding.rehearsal.PastDecision;

/** A decision, and what the shadow says. */
record Comparison(PastDecision decided, Hindsight shadow) {}
