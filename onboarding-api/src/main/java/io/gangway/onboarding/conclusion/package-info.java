/** Ends an onboarding: exactly one terminal state, with the reason on record. */
@NullMarked
package io.gangway.onboarding.conclusion;

import org.jspecify.annotations.NullMarked;
