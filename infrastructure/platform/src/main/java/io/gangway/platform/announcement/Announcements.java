package io.gangway.platform.announcement;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Listens to one channel of PostgreSQL's, on a connection of its own that no tenant's transaction uses, from {@link #start()}
 * to {@link #stop()}; while the database is away it tries again each second.
 */
public final class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final int LISTEN_MILLIS = 1_000;
    private static final int STOP_MILLIS = 2_000;

    private final DataSource database;
    private final String channel;
    private final Ear ear;
    private @Nullable Thread thread;

    /** @param channel an identifier of SQL, written into the statement as it is */
    public Announcements(DataSource database, String channel, Ear ear) {
        this.database = database;
        this.channel = channel;
        this.ear = ear;
    }

    public void start() {
        thread = Thread.ofVirtual().name(channel + "-listener").start(this::listen);
    }

    public void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(STOP_MILLIS);
        }
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                ear.begin();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException failure) {
                LOG.debugf("Not listening to %s: %s", channel, failure.getClass());
                ear.miss();
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!Thread.currentThread().isInterrupted()) {
            // A connection of the pool may have listened to something else before.
            ear.hear(Arrays.stream(connection.getNotifications(LISTEN_MILLIS))
                    .filter(notification -> channel.equals(notification.getName()))
                    .map(notification -> notification.getParameter())
                    .toList());
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
