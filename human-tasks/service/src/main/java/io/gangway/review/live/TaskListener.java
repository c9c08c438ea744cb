package io.gangway.review.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Hears from PostgreSQL what happened to tasks, whichever replica did it, and tells this replica's readers. */
@ApplicationScoped
class TaskListener {

    private static final Logger LOG = Logger.getLogger(TaskListener.class);
    private static final int LISTEN_MILLIS = 1_000;
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(15);

    private final AgroalDataSource dataSource;
    private final StreamReaders readers;
    private final Clock clock;
    private @Nullable Thread thread;

    /** Listens as the relay does: on a connection that no tenant's transaction uses, and that may read no task. */
    TaskListener(@DataSource("relay") AgroalDataSource dataSource, StreamReaders readers, Clock clock) {
        this.dataSource = dataSource;
        this.readers = readers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("task-listener").start(this::listen);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(2_000);
        }
        readers.letAllGo();
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN task");
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException failure) {
                LOG.debugf("Not listening to tasks; readers are asked to come back: %s", failure.getClass());
                readers.letAllGo();
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        var nextBeat = clock.instant().plus(BETWEEN_BEATS);
        while (!Thread.currentThread().isInterrupted()) {
            var heard = Arrays.stream(connection.getNotifications(LISTEN_MILLIS))
                    .filter(notification -> "task".equals(notification.getName()))
                    .map(notification -> Announcement.read(notification.getParameter()))
                    .flatMap(Optional::stream)
                    .toList();
            readers.letGo();
            if (!heard.isEmpty()) {
                readers.tell(heard);
            }
            nextBeat = beatWhenDue(nextBeat);
        }
    }

    private Instant beatWhenDue(Instant due) {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return due;
        }
        readers.beat();
        return now.plus(BETWEEN_BEATS);
    }

    private static void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
