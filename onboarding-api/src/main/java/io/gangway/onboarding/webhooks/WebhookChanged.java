package io.gangway.onboarding.webhooks;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.BrokenRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** Somebody else changed it meanwhile, or it was switched off; this change would undo that. */
final class WebhookChanged extends BrokenRule {

    private static final long serialVersionUID = 1L;

    WebhookChanged(int version) {
        super(
                412,
                "WEBHOOK_CHANGED",
                "The webhook was changed since you read it. Read it again.",
                Map.of("etag", IfMatch.tagOf(version)),
                Map.of(HttpHeaders.ETAG, IfMatch.tagOf(version)));
    }
}
