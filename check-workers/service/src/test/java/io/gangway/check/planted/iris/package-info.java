/** Breaks the law on purpose. */
@NullMarked
package io.gangway.check.planted.iris;

import org.jspecify.annotations.NullMarked;
