package io.gangway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * How each channel stands. DOWN when one has been stopped for so long that beginning anew does not help: then only a new
 * process does. A channel that is behind is no reason to end the process.
 */
@Liveness
@ApplicationScoped
class ChannelHealth implements HealthCheck {

    private final ChannelWatch watch;
    private final Clock clock;
    private final Duration lostAfter;

    ChannelHealth(
            ChannelWatch watch,
            Clock clock,
            @ConfigProperty(name = "gangway.messaging.lost-after") Duration lostAfter) {
        this.watch = watch;
        this.clock = clock;
        this.lostAfter = lostAfter;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("channels");
        var alive = true;
        for (var standing : watch.standings()) {
            var stoppedSince = standing.stoppedSince();
            alive &= stoppedSince == null || clock.instant().isBefore(stoppedSince.plus(lostAfter));
            answer.withData(
                    standing.channel(),
                    "%s, lag %d, oldest in hand %d s, begun anew %d times"
                            .formatted(
                                    stoppedSince == null ? "running" : "stopped since " + stoppedSince,
                                    standing.lag(),
                                    standing.oldestInHand().toSeconds(),
                                    standing.restarts()));
        }
        return answer.status(alive).build();
    }
}
