/** Measures a running Gangway, and what one would do without it on the same machine in the same minutes. */
@NullMarked
package io.gangway.bench;

import org.jspecify.annotations.NullMarked;
