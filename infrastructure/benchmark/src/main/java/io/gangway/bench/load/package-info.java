/** Load at a given rate or at the ceiling, and what became of each onboarding that it started. */
@NullMarked
package io.gangway.bench.load;

import org.jspecify.annotations.NullMarked;
