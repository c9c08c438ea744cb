/** Conditional requests (RFC 9110, section 13): nobody overwrites what they have not seen, and nobody reads twice what has not changed. */
@NullMarked
package io.gangway.platform.conditional;

import org.jspecify.annotations.NullMarked;
