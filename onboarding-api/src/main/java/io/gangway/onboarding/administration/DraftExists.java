package io.gangway.onboarding.administration;

import io.gangway.platform.problem.BrokenRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;

/** A product has one draft at a time, so that people meet in it and not after it. */
final class DraftExists extends BrokenRule {

    private static final long serialVersionUID = 1L;

    DraftExists(UUID draft) {
        super(
                409,
                "DRAFT_EXISTS",
                "The product has a draft already. Go on with it, or discard it first.",
                Map.of("draft", draft.toString()),
                Map.of(HttpHeaders.LOCATION, PolicyResource.locationOf(draft).toString()));
    }
}
