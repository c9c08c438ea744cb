/** Plays the process models on the in-process engine: every path, every timer. */
@NullMarked
package io.gangway.process;

import org.jspecify.annotations.NullMarked;
