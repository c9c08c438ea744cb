/** The bare engine, as a program of its own. */
@NullMarked
package io.gangway.bench.engine;

import org.jspecify.annotations.NullMarked;
