/** Plays the process models on the in-process engine: every path, every timer, every rule. */
@NullMarked
package io.gangway.process;

import org.jspecify.annotations.NullMarked;
