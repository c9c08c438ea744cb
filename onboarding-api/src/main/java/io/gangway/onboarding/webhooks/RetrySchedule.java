package io.gangway.onboarding.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a message that was not taken is sent again. The times are published (docs/webhooks.md); up to a fifth more is added at
 * random, so that receivers who were away are not met by everything in one moment.
 */
@ApplicationScoped
class RetrySchedule {

    /** A receiver that asks for more is asked again all the same. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private final List<Duration> pauses;

    RetrySchedule(WebhooksConfig config) {
        this.pauses = List.copyOf(config.retryAfter());
    }

    /**
     * How long to wait; empty where it was tried often enough.
     *
     * @param triesBefore how many failed before this one
     * @param wish what the receiver asked for; heeded where it is longer than the schedule
     */
    Optional<Duration> after(int triesBefore, Optional<Duration> wish) {
        if (triesBefore >= pauses.size()) {
            return Optional.empty();
        }
        var pause = pauses.get(triesBefore);
        var spread = pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
        return Optional.of(wish.map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .filter(asked -> asked.compareTo(spread) > 0)
                .orElse(spread));
    }
}
