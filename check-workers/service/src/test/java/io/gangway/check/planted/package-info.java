/** Breaks the law on purpose. */
@NullMarked
package io.gangway.check.planted;

import org.jspecify.annotations.NullMarked;
