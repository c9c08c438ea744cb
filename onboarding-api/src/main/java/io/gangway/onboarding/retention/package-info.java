/** Which of this service's rows nothing needs any more. */
@NullMarked
package io.gangway.onboarding.retention;

import org.jspecify.annotations.NullMarked;
