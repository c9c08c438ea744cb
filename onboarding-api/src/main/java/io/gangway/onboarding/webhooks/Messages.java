package io.gangway.onboarding.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.onboarding.following.EventView;
import io.gangway.platform.outbound.OutboundRequest;
import io.gangway.platform.tenancy.TenantId;
import io.gangway.platform.webhook.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events as they go over the wire: signed by Standard Webhooks, with the tenant's own headers beside. */
@ApplicationScoped
class Messages {

    private static final Map<String, String> ALWAYS =
            Map.of("Content-Type", "application/json", "User-Agent", "Gangway-Webhooks/1");

    private static final Set<String> OURS = Set.of(
            "content-type", "user-agent", StandardWebhooks.ID, StandardWebhooks.TIMESTAMP, StandardWebhooks.SIGNATURE);

    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    Messages(ObjectMapper json, Clock clock, @ConfigProperty(name = "gangway.source") String source) {
        this.json = json;
        this.clock = clock;
        this.source = source;
    }

    /** Whether a tenant's own header of this name would change what a message says. */
    static boolean isOurs(String header) {
        return OURS.contains(header.toLowerCase(Locale.ROOT));
    }

    /** Signed now: each try has a signature of its own. */
    OutboundRequest of(FeedEvent event, TenantId tenant, Address address) {
        var body = toJson(EventView.of(event, tenant, source));
        var headers = new HashMap<>(address.headers());
        headers.putAll(ALWAYS);
        headers.putAll(StandardWebhooks.headers(event.id().toString(), clock.instant(), body, address.secrets()));
        return OutboundRequest.post(address.url(), headers, body);
    }

    private String toJson(EventView event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("An event is serialisable");
        }
    }
}
