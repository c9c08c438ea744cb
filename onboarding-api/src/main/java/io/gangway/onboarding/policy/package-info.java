/** What a tenant asks for each product: which checks, how long to wait, what to do when nobody answers. */
@NullMarked
package io.gangway.onboarding.policy;

import org.jspecify.annotations.NullMarked;
