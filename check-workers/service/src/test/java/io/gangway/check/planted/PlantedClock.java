package io.gangway.check.planted;

import java.time.Instant;

/** Looks at the wall. */
public final class PlantedClock {

    private PlantedClock() {}

    static Instant look() {
        return Instant.now();
    }
}
