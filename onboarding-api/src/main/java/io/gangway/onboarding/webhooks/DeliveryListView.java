package io.gangway.onboarding.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a webhook's deliveries. */
@Schema(name = "WebhookDeliveryList")
record DeliveryListView(
        List<DeliveryView> items,

        @Schema(description = "Send as `before` for the next page; null on the last") @Nullable
        Long next) {}
