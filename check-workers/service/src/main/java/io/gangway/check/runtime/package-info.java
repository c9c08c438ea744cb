/** Carries commands to a check and its result back, once and for all; it knows no check in particular. */
@NullMarked
package io.gangway.check.runtime;

import org.jspecify.annotations.NullMarked;
