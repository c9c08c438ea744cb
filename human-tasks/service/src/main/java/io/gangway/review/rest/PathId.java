package io.gangway.review.rest;

import io.gangway.platform.problem.UnknownResource;
import java.util.UUID;

/** Ids in addresses, read by hand so that a malformed id is answered like an unknown one. */
public final class PathId {

    private PathId() {}

    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new UnknownResource();
        }
    }
}
