/** Opens, escalates and closes the review, and takes the reviewer's decision. */
@NullMarked
package io.gangway.onboarding.reviews;

import org.jspecify.annotations.NullMarked;
