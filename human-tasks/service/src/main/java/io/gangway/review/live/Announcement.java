package io.gangway.review.live;

import io.gangway.platform.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;

/** What PostgreSQL tells all replicas when a task has changed: {@code <tenant> <task> <kind of change>}. */
record Announcement(TenantId tenant, UUID task, String change) {

    private static final int PARTS = 3;

    /** Empty for what no trigger of ours has sent. */
    static Optional<Announcement> read(String payload) {
        var parts = payload.split(" ", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Announcement(TenantId.of(parts[0]), UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
