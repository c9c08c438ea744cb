/** Holds what a service answers against what its description says. */
@NullMarked
package io.gangway.descriptions;

import org.jspecify.annotations.NullMarked;
