/** The tenant's events over HTTP: page by page, and as streams. */
@NullMarked
package io.gangway.onboarding.following;

import org.jspecify.annotations.NullMarked;
