package io.gangway.onboarding.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a tenant's, by name. */
@Schema(name = "WebhookList")
record WebhookListView(List<WebhookView> items) {}
