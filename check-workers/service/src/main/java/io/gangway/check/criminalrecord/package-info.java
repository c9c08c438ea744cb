/** Is there anything in the criminal record that the client has to consider? */
@NullMarked
package io.gangway.check.criminalrecord;

import org.jspecify.annotations.NullMarked;
