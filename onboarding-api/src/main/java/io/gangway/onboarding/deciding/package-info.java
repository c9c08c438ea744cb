/** Turns what is known about an onboarding into a decision by its policy's table, and keeps the record of it. */
@NullMarked
package io.gangway.onboarding.deciding;

import org.jspecify.annotations.NullMarked;
