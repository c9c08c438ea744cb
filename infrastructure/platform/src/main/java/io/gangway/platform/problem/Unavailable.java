package io.gangway.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;

/** The call is good, and a server that it needs is away: the same call may succeed soon. */
final class Unavailable extends BrokenRule {

    private static final long serialVersionUID = 1L;

    /** Outages are minutes or seconds; whoever asks every five seconds is early enough and no burden. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Unavailable(String code, String detail) {
        super(503, code, detail, Map.of(), Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds()));
    }

    static Unavailable database() {
        return new Unavailable("DATABASE_UNAVAILABLE", "The database cannot be reached right now. Try again later.");
    }

    static Unavailable identityProvider() {
        return new Unavailable(
                "IDENTITY_PROVIDER_UNAVAILABLE", "The token cannot be verified right now. Try again later.");
    }

    /** Somebody else's transaction was in the way, and gave up neither. */
    static Unavailable busy() {
        return new Unavailable("BUSY", "Others change the same thing at this moment. Try again.");
    }
}
