package io.gangway.platform.messaging;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every few seconds whether each channel's consumer runs, has one that does not replaced, and says how it stands: to
 * the health check, to the metrics, and once a minute to the log when a channel is stopped or behind.
 */
@ApplicationScoped
class ChannelWatch {

    private static final Logger LOG = Logger.getLogger(ChannelWatch.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Channels channels;
    private final RecordsInHand inHand;
    private final Clock clock;
    private final Duration every;
    private final Duration stoppedAfter;
    private final Map<String, Instant> stoppedSince = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastLine = new ConcurrentHashMap<>();
    private @Nullable Thread thread;

    /** How one channel stands: since when it is stopped, null while it runs; and how far it is behind. */
    record Standing(String channel, @Nullable Instant stoppedSince, long lag, Duration oldestInHand, int restarts) {}

    ChannelWatch(
            Channels channels,
            RecordsInHand inHand,
            Clock clock,
            @ConfigProperty(name = "gangway.messaging.watch-every") Duration every,
            @ConfigProperty(name = "gangway.messaging.stopped-after") Duration stoppedAfter) {
        this.channels = channels;
        this.inHand = inHand;
        this.clock = clock;
        this.every = every;
        this.stoppedAfter = stoppedAfter;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        channels.all().forEach(channel -> measure(channel, metrics));
        thread = Thread.ofVirtual().name("channel-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    List<Standing> standings() {
        return channels.all().stream().map(this::standingOf).toList();
    }

    private Standing standingOf(Channel channel) {
        return new Standing(
                channel.name(),
                stoppedSince.get(channel.name()),
                channel.state().lag(),
                inHand.ageOfOldest(channel.topic()),
                channel.restarts());
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(every);
                channels.all().forEach(this::look);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Channel channel) {
        try {
            if (channel.state().secondsSincePoll() > stoppedAfter.toSeconds()) {
                stoppedSince.putIfAbsent(channel.name(), clock.instant());
                channel.restart();
            } else {
                stoppedSince.remove(channel.name());
            }
            say(standingOf(channel));
        } catch (RuntimeException failure) {
            LOG.warnf("Channel %s cannot be looked at: %s", channel, Failures.trail(failure));
        }
    }

    private void say(Standing standing) {
        var isStopped = standing.stoppedSince() != null;
        if (!isStopped && standing.oldestInHand().compareTo(BETWEEN_LINES) < 0) {
            return;
        }
        var now = clock.instant();
        var last = lastLine.get(standing.channel());
        if (last == null || !now.isBefore(last.plus(BETWEEN_LINES))) {
            lastLine.put(standing.channel(), now);
            LOG.warnf(
                    "Channel %s %s: %d records not fetched, the oldest in hand for %d s",
                    standing.channel(),
                    isStopped ? "is stopped and begins anew" : "is behind",
                    standing.lag(),
                    standing.oldestInHand().toSeconds());
        }
    }

    private void measure(Channel channel, MeterRegistry metrics) {
        var name = channel.name();
        Gauge.builder("gangway.channel.running", () -> stoppedSince.containsKey(name) ? 0 : 1)
                .description("Whether the channel's consumer asks the broker for records")
                .tag("channel", name)
                .register(metrics);
        Gauge.builder("gangway.channel.lag", () -> channel.state().lag())
                .description("Records that the broker has and the channel has not fetched")
                .tag("channel", name)
                .register(metrics);
        Gauge.builder(
                        "gangway.channel.oldest",
                        () -> inHand.ageOfOldest(channel.topic()).toMillis() / 1_000.0)
                .description("How long the oldest record is in hand that was fetched and is not done")
                .baseUnit("seconds")
                .tag("channel", name)
                .register(metrics);
        FunctionCounter.builder("gangway.channel.restarts", channel, Channel::restarts)
                .description("How often another consumer took over")
                .tag("channel", name)
                .register(metrics);
    }
}
