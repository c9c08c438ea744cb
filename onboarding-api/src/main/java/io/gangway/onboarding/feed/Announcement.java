package io.gangway.onboarding.feed;

import io.gangway.platform.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all replicas hear when a tenant was told something: {@code <tenant> <onboarding>}, or the tenant alone. */
record Announcement(TenantId tenant, @Nullable UUID onboardingId) {

    String text() {
        return onboardingId == null ? tenant.toString() : tenant + " " + onboardingId;
    }

    /** Empty for what is not ours. */
    static Optional<Announcement> read(String text) {
        var parts = text.split(" ", 2);
        try {
            return Optional.of(
                    new Announcement(TenantId.of(parts[0]), parts.length == 1 ? null : UUID.fromString(parts[1])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
