/** What applicants are asked for while a person looks at their case, and what they send. */
@NullMarked
package io.gangway.onboarding.information;

import org.jspecify.annotations.NullMarked;
