/** How JSON is read: exactly as written, or not at all. */
@NullMarked
package io.gangway.platform.json;

import org.jspecify.annotations.NullMarked;
