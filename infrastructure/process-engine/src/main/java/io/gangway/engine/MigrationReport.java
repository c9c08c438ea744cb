package io.gangway.engine;

import java.util.List;

/**
 * Whether an instance can be taken to the newest version of the model, or was.
 *
 * @param obstacles why not, in the engine's words about elements of the model; empty where it can
 */
public record MigrationReport(int fromVersion, int toVersion, List<String> obstacles) {

    public MigrationReport {
        obstacles = List.copyOf(obstacles);
    }

    public boolean possible() {
        return obstacles.isEmpty();
    }
}
