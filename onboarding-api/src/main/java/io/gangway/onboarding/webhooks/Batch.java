package io.gangway.onboarding.webhooks;

import io.gangway.onboarding.feed.FeedEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one webhook that this replica sends now.
 *
 * @param address theirs
 */
record Batch(Address address, List<Letter> letters) {

    static final Batch EMPTY = new Batch(new Address("", Map.of(), List.of()), List.of());

    /**
     * One of them.
     *
     * @param event null where it is not kept any more
     */
    record Letter(Deliveries.Taken taken, @Nullable FeedEvent event) {}
}
