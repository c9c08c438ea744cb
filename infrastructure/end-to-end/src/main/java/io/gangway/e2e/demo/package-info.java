/** Sends onboardings down every path and shows what happens. */
@NullMarked
package io.gangway.e2e.demo;

import org.jspecify.annotations.NullMarked;
