package io.gangway.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.announcement.Announcements;
import io.gangway.platform.announcement.Ear;
import io.gangway.platform.outage.Outages;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a relay per destination and wakes the one for which PostgreSQL announces new rows. */
@ApplicationScoped
class OutboxRelays implements Ear {

    /** Follows the destination in a notification when the row is not due yet. */
    private static final String LATER = " later";

    private final Announcements announcements;
    private final Map<String, OutboxRelay> relays;
    private final List<Thread> threads = new ArrayList<>();

    OutboxRelays(
            @DataSource("relay") AgroalDataSource dataSource,
            OutboxTable table,
            @All List<OutboxDestination> destinations,
            Outages outages) {
        this.announcements = new Announcements(dataSource, "outbox", this);
        this.relays = destinations.stream()
                .filter(OutboxDestination::enabled)
                .collect(Collectors.toMap(
                        OutboxDestination::name, destination -> new OutboxRelay(table, destination, outages)));
    }

    void start(@Observes StartupEvent event) {
        relays.forEach((destination, relay) -> threads.add(
                Thread.ofVirtual().name("outbox-relay-" + destination).start(relay)));
        announcements.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        announcements.stop();
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(2_000);
        }
    }

    @Override
    public void begin() {
        // What was announced before, or while nobody listened, was not heard.
        relays.values().forEach(OutboxRelay::wakeForLater);
    }

    @Override
    public void hear(List<String> announced) {
        announced.forEach(this::wake);
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
}
