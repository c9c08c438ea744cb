/** What the engine and the onboardings know of each other, and what operators may see and do about it. */
@NullMarked
package io.gangway.onboarding.process;

import org.jspecify.annotations.NullMarked;
