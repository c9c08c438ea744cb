/** Telling a tenant's systems what happens, without being asked: where to, how, how it went, and once more. */
@NullMarked
package io.gangway.onboarding.webhooks;

import org.jspecify.annotations.NullMarked;
