/** Breaks the law on purpose. */
@NullMarked
package io.gangway.check.planted.voice;

import org.jspecify.annotations.NullMarked;
