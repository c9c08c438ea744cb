/** What is known of one onboarding: its state, its applicant, its checks, its review and its timeline. */
@NullMarked
package io.gangway.onboarding.application;

import org.jspecify.annotations.NullMarked;
