/** Measures how many onboardings end per second and how long one takes. */
@NullMarked
package io.gangway.e2e.bench;

import org.jspecify.annotations.NullMarked;
