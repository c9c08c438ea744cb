package io.gangway.onboarding.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.secret.SealedPlace;
import io.gangway.platform.secret.Sealing;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.webhook.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What of a webhook is nobody's to read: sealed on its way into the database, opened only to send. */
@ApplicationScoped
class Secrets {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Sealing sealing;
    private final CurrentTenant tenant;
    private final ObjectMapper json;

    Secrets(Sealing sealing, CurrentTenant tenant, ObjectMapper json) {
        this.sealing = sealing;
        this.tenant = tenant;
        this.json = json;
    }

    String seal(UUID webhook, WebhookSecret secret) {
        return sealing.seal(place(webhook, "secret"), secret.text());
    }

    /** Opened, to send to. */
    Address addressOf(Webhook webhook, Instant now) {
        return new Address(webhook.url(), headersOf(webhook), secretsOf(webhook, now));
    }

    /** The secret of before keeps its place: it opens as what it was. */
    private List<WebhookSecret> secretsOf(Webhook webhook, Instant now) {
        return Stream.concat(Stream.of(webhook.secret()), webhook.previousSecret(now).stream())
                .map(text -> new WebhookSecret(sealing.open(place(webhook.id(), "secret"), text)))
                .toList();
    }

    String seal(UUID webhook, Map<String, String> headers) {
        try {
            return sealing.seal(place(webhook, "headers"), json.writeValueAsString(headers));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Texts are serialisable");
        }
    }

    private Map<String, String> headersOf(Webhook webhook) {
        try {
            return json.readValue(sealing.open(place(webhook.id(), "headers"), webhook.headers()), HEADERS);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("What was sealed as JSON is none");
        }
    }

    private SealedPlace place(UUID webhook, String column) {
        return new SealedPlace(tenant.get(), webhook, column);
    }
}
