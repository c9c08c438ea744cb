/** Joins what is on record about one onboarding into one document: why it got the answer that it got. */
@NullMarked
package io.gangway.onboarding.explanation;

import org.jspecify.annotations.NullMarked;
