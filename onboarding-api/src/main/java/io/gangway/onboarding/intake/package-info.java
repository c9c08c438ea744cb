/** How an onboarding comes in: validated, accepted once however often it is sent, and on its way. */
@NullMarked
package io.gangway.onboarding.intake;

import org.jspecify.annotations.NullMarked;
