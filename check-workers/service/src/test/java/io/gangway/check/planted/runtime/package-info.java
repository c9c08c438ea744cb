/** Breaks the law on purpose. */
@NullMarked
package io.gangway.check.planted.runtime;

import org.jspecify.annotations.NullMarked;
