package io.gangway.onboarding.administration;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.problem.BrokenRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The tag in If-Match names no state that the version ever had. */
final class UnknownRevision extends BrokenRule {

    private static final long serialVersionUID = 1L;

    UnknownRevision(int revision) {
        super(
                412,
                "UNKNOWN_REVISION",
                "If-Match names no revision of this version. Read it again and send its ETag.",
                Map.of("etag", IfMatch.tagOf(revision)),
                Map.of(HttpHeaders.ETAG, IfMatch.tagOf(revision)));
    }
}
