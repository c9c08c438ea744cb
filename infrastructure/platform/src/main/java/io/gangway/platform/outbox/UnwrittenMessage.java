package io.gangway.platform.outbox;

import io.gangway.platform.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** A message that was sent in a transaction and is not yet a row. */
record UnwrittenMessage(TenantId tenant, String destination, OutgoingMessage message, byte[] payload, Instant dueAt) {

    /** PostgreSQL takes 65,535 parameters; a statement of a few hundred rows gains nothing by growing. */
    private static final int ROWS_PER_STATEMENT = 500;

    private static final String INSERT =
            "INSERT INTO outbox (tenant_id, destination, topic, message_key, message_id, type, occurred_at, payload, due_at)"
                    + " VALUES ";

    private static final String PLACEHOLDERS = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** One notification for all of them. The rows are numbered in the order in which they stand in the statement. */
    static void insert(Connection connection, List<UnwrittenMessage> messages) throws SQLException {
        for (var from = 0; from < messages.size(); from += ROWS_PER_STATEMENT) {
            var rows = messages.subList(from, Math.min(messages.size(), from + ROWS_PER_STATEMENT));
            var groups = String.join(", ", Collections.nCopies(rows.size(), PLACEHOLDERS));
            try (var insert = connection.prepareStatement(INSERT + groups)) {
                var at = 1;
                for (var row : rows) {
                    at = row.fill(insert, at);
                }
                insert.executeUpdate();
            }
        }
    }

    /** Fills one {@link #PLACEHOLDERS} group. Returns the index behind it. */
    private int fill(PreparedStatement insert, int from) throws SQLException {
        var at = from;
        insert.setObject(at++, tenant.value());
        insert.setString(at++, destination);
        insert.setString(at++, message.topic());
        insert.setString(at++, message.key());
        insert.setObject(at++, message.id());
        insert.setString(at++, message.type());
        insert.setObject(at++, message.time().atOffset(ZoneOffset.UTC));
        insert.setBytes(at++, payload);
        insert.setObject(at++, dueAt.atOffset(ZoneOffset.UTC));
        return at;
    }
}
