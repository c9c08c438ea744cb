/** The tenant no longer wants an answer. */
@NullMarked
package io.gangway.onboarding.cancellation;

import org.jspecify.annotations.NullMarked;
