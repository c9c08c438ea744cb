/** Time-ordered identifiers. */
@NullMarked
package io.gangway.platform.ids;

import org.jspecify.annotations.NullMarked;
