package io.gangway.review.live;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.announcement.Announcements;
import io.gangway.platform.announcement.Ear;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hears from PostgreSQL what happened to tasks, whichever replica did it, and tells this replica's readers. */
@ApplicationScoped
class TaskListener implements Ear {

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(15);

    private final Announcements announcements;
    private final StreamReaders readers;
    private final Clock clock;
    private Instant nextBeat;

    /** Listens as the relay does: on a connection that no tenant's transaction uses, and that may read no task. */
    TaskListener(@DataSource("relay") AgroalDataSource dataSource, StreamReaders readers, Clock clock) {
        this.announcements = new Announcements(dataSource, "task", this);
        this.readers = readers;
        this.clock = clock;
        this.nextBeat = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        announcements.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        announcements.stop();
        readers.letAllGo();
    }

    @Override
    public void hear(List<String> announced) {
        var heard = announced.stream()
                .map(Announcement::read)
                .flatMap(Optional::stream)
                .toList();
        readers.letGo();
        if (!heard.isEmpty()) {
            readers.tell(heard);
        }
        beatWhenDue();
    }

    /** They come back and read the list anew. */
    @Override
    public void miss() {
        readers.letAllGo();
    }

    private void beatWhenDue() {
        var now = clock.instant();
        if (!now.isBefore(nextBeat)) {
            readers.beat();
            nextBeat = now.plus(BETWEEN_BEATS);
        }
    }
}
