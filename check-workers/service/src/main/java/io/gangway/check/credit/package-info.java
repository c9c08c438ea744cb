/** How likely does the person pay? The credit bureau's score and what stands against it. */
@NullMarked
package io.gangway.check.credit;

import org.jspecify.annotations.NullMarked;
