package io.gangway.engine.zeebe;

import java.util.UUID;

/**
 * A step as a cluster knows it: a job. Its id names the onboarding as well, because a gateway completes whatever job it is
 * told to.
 */
record ZeebeStep(long jobKey, String element, UUID onboardingId) {

    private static final int PARTS = 3;

    /** Reads an id; throws {@link IllegalStateException} when it belongs to another onboarding. */
    static ZeebeStep of(String stepId, UUID onboardingId) {
        var parts = stepId.split("/", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not the id of a step on Zeebe: " + stepId);
        }
        if (!parts[2].equals(onboardingId.toString())) {
            throw new IllegalStateException("Step " + stepId + " belongs to another onboarding than " + onboardingId);
        }
        return new ZeebeStep(Long.parseLong(parts[0]), parts[1], onboardingId);
    }

    String id() {
        return jobKey + "/" + element + '/' + onboardingId;
    }
}
