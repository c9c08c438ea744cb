package io.gangway.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Runs a relay per destination and wakes them all when PostgreSQL announces new rows. */
@ApplicationScoped
class OutboxRelays {

    private static final Logger LOG = Logger.getLogger(OutboxRelays.class);
    private static final int LISTEN_MILLIS = 1_000;

    private final AgroalDataSource dataSource;
    private final List<OutboxRelay> relays;
    private final List<Thread> threads = new ArrayList<>();

    OutboxRelays(
            @DataSource("relay") AgroalDataSource dataSource,
            OutboxTable table,
            @All List<OutboxDestination> destinations) {
        this.dataSource = dataSource;
        this.relays = destinations.stream()
                .filter(OutboxDestination::enabled)
                .map(destination -> new OutboxRelay(table, destination))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        relays.forEach(
                relay -> threads.add(Thread.ofVirtual().name("outbox-relay").start(relay)));
        threads.add(Thread.ofVirtual().name("outbox-listener").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(2_000);
        }
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN outbox");
                relays.forEach(OutboxRelay::wake);
                while (!Thread.currentThread().isInterrupted()) {
                    var notifications = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                    if (notifications.length > 0) {
                        relays.forEach(OutboxRelay::wake);
                    }
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.debugf("Not listening to the outbox; the relays still poll: %s", failure.getClass());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
