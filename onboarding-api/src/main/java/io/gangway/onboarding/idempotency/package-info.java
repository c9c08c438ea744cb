/** One wish, one effect: the names under which callers may repeat themselves. */
@NullMarked
package io.gangway.onboarding.idempotency;

import org.jspecify.annotations.NullMarked;
