package io.gangway.onboarding.following;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as CloudEvents 1.0 in structured mode. */
@Schema(name = "Event")
public record EventView(
        @Schema(enumeration = "1.0") String specversion,

        @Schema(description = "The same id twice means the same event")
        UUID id,

        @Schema(examples = "/gangway/onboarding-api") String source,

        @Schema(examples = "gangway.onboarding.OnboardingApproved")
        String type,

        @Schema(description = "The onboarding; null for what concerns the tenant as a whole") @Nullable
        UUID subject,

        Instant time,

        UUID tenantid,

        @Schema(description = "Its number among the tenant's events: 1, 2, 3 and so on, without a gap", minimum = "1")
        long sequence,

        @Schema(enumeration = "application/json") String datacontenttype,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Ids, codes and times, as docs/asyncapi.yaml says of the type; nothing personal")
        @JsonRawValue
        String data) {

    public static EventView of(FeedEvent event, TenantId tenant, String source) {
        return new EventView(
                "1.0",
                event.id(),
                source,
                event.type(),
                event.onboardingId(),
                event.at(),
                tenant.value(),
                event.sequence(),
                "application/json",
                event.data());
    }
}
