package io.gangway.onboarding.webhooks;

import io.gangway.platform.outbound.OutboundRequest;
import io.gangway.platform.webhook.StandardWebhooks;
import io.gangway.platform.webhook.WebhookSecret;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One message as it goes over the wire: signed by Standard Webhooks, with the tenant's own headers beside. */
final class Message {

    private static final Map<String, String> ALWAYS =
            Map.of("Content-Type", "application/json", "User-Agent", "Gangway-Webhooks/1");

    private static final Set<String> OURS = Set.of(
            "content-type", "user-agent", StandardWebhooks.ID, StandardWebhooks.TIMESTAMP, StandardWebhooks.SIGNATURE);

    private Message() {}

    /** Whether a tenant's own header of this name would change what the message says. */
    static boolean isOurs(String header) {
        return OURS.contains(header.toLowerCase(Locale.ROOT));
    }

    static OutboundRequest of(
            String url, Map<String, String> own, List<WebhookSecret> secrets, UUID id, String body, Instant now) {
        var headers = new HashMap<>(own);
        headers.putAll(ALWAYS);
        headers.putAll(StandardWebhooks.headers(id.toString(), now, body, secrets));
        return OutboundRequest.post(url, headers, body);
    }
}
