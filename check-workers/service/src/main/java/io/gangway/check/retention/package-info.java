/** Which of this service's rows nothing needs any more. */
@NullMarked
package io.gangway.check.retention;

import org.jspecify.annotations.NullMarked;
