package io.gangway.onboarding.process;

import java.util.UUID;

/**
 * A job of the process of one onboarding.
 *
 * @param key names the job; a new attempt of the same task is a new job
 * @param instanceKey names the process instance
 */
public record Job<I extends Record>(long key, long instanceKey, UUID onboardingId, I input) {}
