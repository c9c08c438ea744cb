/** What callers read: one onboarding, the list of them, the timeline of one. */
@NullMarked
package io.gangway.onboarding.inquiry;

import org.jspecify.annotations.NullMarked;
