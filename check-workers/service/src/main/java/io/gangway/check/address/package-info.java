/** Does the person live at an address that exists? Faults that need no provider are found here. */
@NullMarked
package io.gangway.check.address;

import org.jspecify.annotations.NullMarked;
