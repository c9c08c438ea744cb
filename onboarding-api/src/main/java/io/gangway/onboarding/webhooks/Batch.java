package io.gangway.onboarding.webhooks;

import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.platform.webhook.WebhookSecret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one webhook that this replica sends now.
 *
 * @param failing whether the last message was not taken
 */
record Batch(
        String url, Map<String, String> headers, List<WebhookSecret> secrets, boolean failing, List<Letter> letters) {

    static final Batch EMPTY = new Batch("", Map.of(), List.of(), false, List.of());

    /**
     * One of them.
     *
     * @param event null where it is not kept any more
     */
    record Letter(Deliveries.Taken taken, @Nullable FeedEvent event) {}

    /** All of it is secret or somebody's. */
    @Override
    public String toString() {
        return "Batch[" + letters.size() + "]";
    }
}
