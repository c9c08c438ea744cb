/** Finds applications by the person: what a reviewer types, and who has applied before. */
@NullMarked
package io.gangway.onboarding.finding;

import org.jspecify.annotations.NullMarked;
