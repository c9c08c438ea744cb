package io.gangway.platform.outage;

import io.gangway.platform.messaging.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Whoever meets a server that is away says so here: what is logged is one line per outage and minute. */
@ApplicationScoped
public class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);

    private final Clock clock;
    private final Map<BackingService, Rarely> lines = new EnumMap<>(BackingService.class);

    Outages(Clock clock) {
        this.clock = clock;
        Arrays.stream(BackingService.values()).forEach(service -> lines.put(service, new Rarely()));
    }

    public void report(BackingService service, Throwable failure) {
        var line = lines.get(service);
        if (line != null) {
            line.count(clock.instant())
                    .ifPresent(times -> LOG.warnf(
                            "%s does not answer: %d failures since the last such line, now %s",
                            service, times, Failures.trail(failure)));
        }
    }
}
