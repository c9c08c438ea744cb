/** Removes what nothing needs any more, table by table, after the time that the configuration gives each. */
@NullMarked
package io.gangway.platform.retention;

import org.jspecify.annotations.NullMarked;
