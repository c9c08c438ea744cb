/** Answering when there is something to say: {@code Prefer: wait}. */
@NullMarked
package io.gangway.onboarding.waiting;

import org.jspecify.annotations.NullMarked;
