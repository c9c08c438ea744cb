package io.gangway.onboarding.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery with all that was tried, oldest first. */
@Schema(name = "WebhookDeliveryDetail")
record DeliveryDetailView(DeliveryView delivery, List<AttemptView> attempts) {}
