/** One row in, the same row out. */
@NullMarked
package io.gangway.baseline.bare;

import org.jspecify.annotations.NullMarked;
