package io.gangway.engine;

import java.util.UUID;

/**
 * A step of the process of one onboarding that has just begun.
 *
 * @param id names the step; a new attempt of the same task is a new step
 * @param instanceId names the process instance
 */
public record Step<I extends Record>(String id, String instanceId, UUID onboardingId, I input) {}
