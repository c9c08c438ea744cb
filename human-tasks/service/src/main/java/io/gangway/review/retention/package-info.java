/** Which of this service's rows nothing needs any more. */
@NullMarked
package io.gangway.review.retention;

import org.jspecify.annotations.NullMarked;
