/** Brings about in the sandbox what a tester would otherwise wait for. */
@NullMarked
package io.gangway.onboarding.simulation;

import org.jspecify.annotations.NullMarked;
