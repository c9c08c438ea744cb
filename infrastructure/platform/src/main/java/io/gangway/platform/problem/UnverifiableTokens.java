package io.gangway.platform.problem;

import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.lang.UnresolvableKeyException;

/** Tells a token that is not good from one of which we do not know, because the keys cannot be fetched. */
@ApplicationScoped
class UnverifiableTokens {

    private final Outages outages;
    private final Clock clock;
    private final Duration untilKeysAreFetchedAgain;
    private volatile Instant lastOutage = Instant.EPOCH;

    UnverifiableTokens(
            Outages outages,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval")
                    Duration untilKeysAreFetchedAgain) {
        this.outages = outages;
        this.clock = clock;
        this.untilKeysAreFetchedAgain = untilKeysAreFetchedAgain;
    }

    /** The answer to a caller whose token cannot be verified now; empty for a token that is not good. */
    Optional<HttpProblem> find(Throwable refused) {
        if (keysCannotBeFetched(refused)) {
            lastOutage = clock.instant();
            outages.report(BackingService.IDENTITY_PROVIDER, refused);
            return away();
        }
        // The keys are not asked for again at once: what is unknown since the last attempt failed is still not known.
        return Failures.find(refused, UnresolvableKeyException.class).isPresent()
                        && clock.instant().isBefore(lastOutage.plus(untilKeysAreFetchedAgain))
                ? away()
                : Optional.empty();
    }

    private static boolean keysCannotBeFetched(Throwable refused) {
        return Failures.find(refused, OIDCException.class).isPresent()
                || Failures.find(refused, IOException.class).isPresent()
                || Failures.find(refused, TimeoutException.class).isPresent();
    }

    private static Optional<HttpProblem> away() {
        return Optional.of(Unavailable.identityProvider());
    }
}
