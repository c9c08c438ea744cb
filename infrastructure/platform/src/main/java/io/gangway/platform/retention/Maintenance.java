package io.gangway.platform.retention;

import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies all rules of this service, round after round, in small batches that leave room for others. */
@ApplicationScoped
class Maintenance {

    private static final Logger LOG = Logger.getLogger(Maintenance.class);
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(50);

    private final RetentionConfig config;
    private final List<RetentionRule> rules;
    private final Pruning pruning;
    private final Outages outages;
    private final MeterRegistry metrics;
    private final Clock clock;
    private @Nullable Thread thread;

    Maintenance(
            RetentionConfig config,
            @All List<RetentionRules> rules,
            Pruning pruning,
            Outages outages,
            MeterRegistry metrics,
            Clock clock) {
        this.config = config;
        this.rules = rules.stream().flatMap(owner -> owner.rules().stream()).toList();
        this.pruning = pruning;
        this.outages = outages;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rules.forEach(rule -> count(rule, 0));
        thread = Thread.ofVirtual().name("maintenance").start(this::rounds);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(2_000);
        }
    }

    private void rounds() {
        try {
            while (true) {
                Thread.sleep(config.every());
                for (var rule : rules) {
                    apply(rule);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(RetentionRule rule) throws InterruptedException {
        var keep = config.keep().get(rule.table());
        if (keep == null) {
            return;
        }
        try {
            var total = pruneAll(rule, keep);
            if (total > 0) {
                LOG.infof("%d rows of %s were older than %s and are gone", total, rule.table(), keep);
            }
        } catch (SQLException | RuntimeException failure) {
            if (Failures.isDatabaseAway(failure)) {
                outages.report(BackingService.DATABASE, failure);
            } else {
                LOG.errorf("Old rows of %s stay: %s", rule.table(), Failures.trail(failure));
            }
        }
    }

    private long pruneAll(RetentionRule rule, Duration keep) throws SQLException, InterruptedException {
        var olderThan = clock.instant().minus(keep);
        var total = 0L;
        while (true) {
            var deleted = pruning.prune(rule, olderThan, config.batch()).orElse(0);
            count(rule, deleted);
            total += deleted;
            if (deleted < config.batch()) {
                return total;
            }
            Thread.sleep(BETWEEN_BATCHES);
        }
    }

    private void count(RetentionRule rule, int deleted) {
        metrics.counter("gangway.retention.deleted", "table", rule.table()).increment(deleted);
    }
}
