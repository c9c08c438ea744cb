package io.gangway.review.page;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions in PostgreSQL, each behind its tenant's row-level security. */
@ApplicationScoped
class SessionTable {

    /** Requests that were on their way when a session was renewed still find it. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final TenantBinding binding;
    private final Clock clock;

    SessionTable(AgroalDataSource database, TenantBinding binding, Clock clock) {
        this.database = database;
        this.binding = binding;
        this.clock = clock;
    }

    /** Who a session belongs to, and its sealed tokens. */
    record Kept(String subject, @Nullable String identitySession, byte[] tokens) {}

    /** A statement on the tenant's connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Keeps a new one, and forgets what has ended in this tenant. */
    void keep(SessionKey key, Kept session, Duration life) {
        var now = clock.instant();
        inTenant(key, connection -> {
            try (var ended = connection.prepareStatement("delete from page_session where ends_at < ?")) {
                ended.setTimestamp(1, Timestamp.from(now));
                ended.executeUpdate();
            }
            try (var insert = connection.prepareStatement("""
                    insert into page_session (id, subject, identity_session, tokens, ends_at) values (?, ?, ?, ?, ?)
                    """)) {
                insert.setBytes(1, key.digest());
                insert.setString(2, session.subject());
                insert.setString(3, session.identitySession());
                insert.setBytes(4, session.tokens());
                insert.setTimestamp(5, Timestamp.from(now.plus(life)));
                return insert.executeUpdate();
            }
        });
    }

    /** Says whether it was still there: one that was ended meanwhile does not begin again. */
    boolean renew(SessionKey key, byte[] tokens, Duration life) {
        var now = clock.instant();
        return inTenant(key, connection -> {
            try (var update = connection.prepareStatement(
                    "update page_session set tokens = ?, ends_at = ? where id = ? and ends_at > ?")) {
                update.setBytes(1, tokens);
                update.setTimestamp(2, Timestamp.from(now.plus(life)));
                update.setBytes(3, key.digest());
                update.setTimestamp(4, Timestamp.from(now));
                return update.executeUpdate() > 0;
            }
        });
    }

    Optional<Kept> find(SessionKey key) {
        return inTenant(key, connection -> {
            try (var select = connection.prepareStatement(
                    "select subject, identity_session, tokens from page_session where id = ? and ends_at > ?")) {
                select.setBytes(1, key.digest());
                select.setTimestamp(2, Timestamp.from(clock.instant()));
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Kept(row.getString(1), row.getString(2), row.getBytes(3)))
                            : Optional.empty();
                }
            }
        });
    }

    /** It ends in a moment, unless it is renewed. */
    void fade(SessionKey key) {
        inTenant(key, connection -> {
            try (var update =
                    connection.prepareStatement("update page_session set ends_at = least(ends_at, ?) where id = ?")) {
                update.setTimestamp(1, Timestamp.from(clock.instant().plus(LAST_MOMENT)));
                update.setBytes(2, key.digest());
                return update.executeUpdate();
            }
        });
    }

    /** It ends now. */
    void end(SessionKey key) {
        inTenant(key, connection -> {
            try (var delete = connection.prepareStatement("delete from page_session where id = ?")) {
                delete.setBytes(1, key.digest());
                return delete.executeUpdate();
            }
        });
    }

    private <T> T inTenant(SessionKey key, Work<T> work) {
        return binding.call(
                key.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }
}
