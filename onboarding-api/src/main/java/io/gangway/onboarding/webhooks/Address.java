package io.gangway.onboarding.webhooks;

import io.gangway.platform.webhook.WebhookSecret;
import java.util.List;
import java.util.Map;

/**
 * Where messages of a webhook go, and with what.
 *
 * @param headers the tenant's own
 * @param secrets each signs
 */
record Address(String url, Map<String, String> headers, List<WebhookSecret> secrets) {

    /** All of it is secret. */
    @Override
    public String toString() {
        return "Address[...]";
    }
}
