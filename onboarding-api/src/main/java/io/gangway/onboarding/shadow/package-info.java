/** Lets a version that is not in force decide beside the one that is: recorded, compared, never acted on. */
@NullMarked
package io.gangway.onboarding.shadow;

import org.jspecify.annotations.NullMarked;
