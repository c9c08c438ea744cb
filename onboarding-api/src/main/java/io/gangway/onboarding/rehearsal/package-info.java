/** Runs a policy version over the tenant's own past and tells what would have been decided otherwise. */
@NullMarked
package io.gangway.onboarding.rehearsal;

import org.jspecify.annotations.NullMarked;
