package io.gangway.onboarding.webhooks;

import io.gangway.platform.problem.BrokenRule;

/** Each webhook is told everything once more: there is a bound to how often. */
final class TooManyWebhooks extends BrokenRule {

    private static final long serialVersionUID = 1L;

    static final int MOST = 20;

    TooManyWebhooks() {
        super(409, "TOO_MANY_WEBHOOKS", "A tenant has %d webhooks at most.".formatted(MOST));
    }
}
