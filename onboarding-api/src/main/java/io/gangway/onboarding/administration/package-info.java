/** The admin API of policies: people write versions, others let them pass, everybody can see what a change changes. */
@NullMarked
package io.gangway.onboarding.administration;

import org.jspecify.annotations.NullMarked;
