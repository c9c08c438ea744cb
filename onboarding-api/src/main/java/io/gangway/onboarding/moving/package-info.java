/** Moves onboardings that are not yet decided to the policy version that is in force now. */
@NullMarked
package io.gangway.onboarding.moving;

import org.jspecify.annotations.NullMarked;
