/** What the REST resources share: who may call, who is calling, which onboarding is meant. */
@NullMarked
package io.gangway.onboarding.web;

import org.jspecify.annotations.NullMarked;
