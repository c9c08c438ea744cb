package io.gangway.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.outage.Outages;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Runs a relay per destination and wakes the one for which PostgreSQL announces new rows. */
@ApplicationScoped
class OutboxRelays {

    private static final Logger LOG = Logger.getLogger(OutboxRelays.class);
    private static final int LISTEN_MILLIS = 1_000;

    /** Follows the destination in a notification when the row is not due yet. */
    private static final String LATER = " later";

    private final AgroalDataSource dataSource;
    private final Map<String, OutboxRelay> relays;
    private final List<Thread> threads = new ArrayList<>();

    OutboxRelays(
            @DataSource("relay") AgroalDataSource dataSource,
            OutboxTable table,
            @All List<OutboxDestination> destinations,
            Outages outages) {
        this.dataSource = dataSource;
        this.relays = destinations.stream()
                .filter(OutboxDestination::enabled)
                .collect(Collectors.toMap(
                        OutboxDestination::name, destination -> new OutboxRelay(table, destination, outages)));
    }

    void start(@Observes StartupEvent event) {
        relays.forEach((destination, relay) -> threads.add(
                Thread.ofVirtual().name("outbox-relay-" + destination).start(relay)));
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
                // What was announced before, or while nobody listened, was not heard.
                relays.values().forEach(OutboxRelay::wakeForLater);
                while (!Thread.currentThread().isInterrupted()) {
                    for (var heard : connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS)) {
                        wake(heard.getParameter());
                    }
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.debugf("Not listening to the outbox; the relays still look now and then: %s", failure.getClass());
                pause();
            }
        }
    }

    private void wake(String announced) {
        var isForLater = announced.endsWith(LATER);
        var destination = isForLater ? announced.substring(0, announced.length() - LATER.length()) : announced;
        var relay = relays.get(destination);
        if (relay == null) {
            // Switched off here, or another version's: whoever serves it is woken too.
            return;
        }
        if (isForLater) {
            relay.wakeForLater();
        } else {
            relay.wake();
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
