package io.gangway.onboarding.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a tenant is told.
 *
 * @param sequence its number among the tenant's events: 1, 2, 3 and so on
 * @param id CloudEvents id, the same wherever this is told
 * @param type CloudEvents type, e.g. {@code gangway.onboarding.OnboardingApproved}
 * @param onboardingId what it is about; null for what concerns the tenant as a whole
 * @param product of the onboarding
 * @param data JSON: ids, codes and times, nothing personal
 */
public record FeedEvent(
        long sequence,
        UUID id,
        String type,
        @Nullable UUID onboardingId,
        @Nullable String product,
        Instant at,
        @JsonRawValue String data) {}
