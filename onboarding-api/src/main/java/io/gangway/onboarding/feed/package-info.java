/** What a tenant's systems are told: events with numbers, and being woken when there is a new one. */
@NullMarked
package io.gangway.onboarding.feed;

import org.jspecify.annotations.NullMarked;
