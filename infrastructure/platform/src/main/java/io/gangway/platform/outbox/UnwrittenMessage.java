package io.gangway.platform.outbox;

import io.gangway.platform.tenancy.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** A message that was sent in a transaction and is not yet a row. */
record UnwrittenMessage(TenantId tenant, String destination, OutgoingMessage message, byte[] payload, Instant dueAt) {

    static final String COLUMNS =
            "tenant_id, destination, topic, message_key, message_id, type, occurred_at, payload, due_at";
    static final String PLACEHOLDERS = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Fills one {@link #PLACEHOLDERS} group. Returns the index behind it. */
    int fill(PreparedStatement insert, int from) throws SQLException {
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
