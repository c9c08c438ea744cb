/** How much one caller and one tenant may ask for, so that none of them crowds out the others. */
@NullMarked
package io.gangway.platform.limits;

import org.jspecify.annotations.NullMarked;
