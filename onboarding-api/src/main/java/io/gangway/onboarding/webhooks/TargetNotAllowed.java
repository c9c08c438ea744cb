package io.gangway.onboarding.webhooks;

import io.gangway.platform.outbound.TargetFault;
import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** Only what anybody on the internet could call is called: nothing of our own, and nothing unencrypted. */
final class TargetNotAllowed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TargetNotAllowed(TargetFault fault) {
        super(422, "WEBHOOK_TARGET_NOT_ALLOWED", fault.sentence(), Map.of("fault", fault.name()));
    }
}
