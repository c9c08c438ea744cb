/** The programs that Gangway is held against. */
@NullMarked
package io.gangway.bench.baseline;

import org.jspecify.annotations.NullMarked;
