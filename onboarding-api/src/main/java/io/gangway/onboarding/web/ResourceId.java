package io.gangway.onboarding.web;

import io.gangway.platform.problem.UnknownResource;
import java.util.UUID;

/** Reads the id of an onboarding, a policy version or the like from a path. */
public final class ResourceId {

    private ResourceId() {}

    /** Throws {@link UnknownResource} for a malformed id, so that it is answered like an unknown one. */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new UnknownResource();
        }
    }
}
