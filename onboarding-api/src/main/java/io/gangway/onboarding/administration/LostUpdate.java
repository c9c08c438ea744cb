package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.PolicyRevision;
import io.gangway.onboarding.policy.TermsDiff;
import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.BrokenRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/** Somebody else saved meanwhile; this save would undo what they did. */
final class LostUpdate extends BrokenRule {

    private static final long serialVersionUID = 1L;

    /**
     * Shows what would be lost.
     *
     * @param changes from what the caller has seen to what is there now
     */
    LostUpdate(List<TermsDiff.Change> changes, PolicyRevision latest, int revision) {
        super(
                412,
                "LOST_UPDATE",
                "The version was changed since you read it. `changes` tells what is different now.",
                Map.of(
                        "changes",
                        changes,
                        "changedBy",
                        latest.editedBy(),
                        "changedAt",
                        latest.editedAt().toString(),
                        "etag",
                        IfMatch.tagOf(revision)),
                Map.of(HttpHeaders.ETAG, IfMatch.tagOf(revision)));
    }
}
