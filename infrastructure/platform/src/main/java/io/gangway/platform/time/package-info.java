/** The one clock. */
@NullMarked
package io.gangway.platform.time;

import org.jspecify.annotations.NullMarked;
