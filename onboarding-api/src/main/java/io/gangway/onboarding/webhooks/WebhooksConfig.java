package io.gangway.onboarding.webhooks;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** How messages are delivered. */
@ConfigMapping(prefix = "gangway.webhooks")
interface WebhooksConfig {

    /** How soon what is due again is looked for; what just happened is delivered at once. */
    Duration every();

    /** How long after a failure the next try comes, one for each; after the last it is given up. */
    List<Duration> retryAfter();

    /** Messages to one webhook that are under way at once, on this replica; one while it fails. */
    int atOnce();

    /**
     * How long a replica has a message to itself. Longer than a call can take: what a replica was sending when it died is sent by
     * another after this time.
     */
    Duration takenFor();

    /** After so long without one message taken the webhook is switched off. */
    Duration offAfter();
}
