/** Finds onboardings that are stuck and repairs them. */
@NullMarked
package io.gangway.onboarding.reconciliation;

import org.jspecify.annotations.NullMarked;
