package io.gangway.onboarding.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.tenancy.TenantId;
import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What one transaction has to say so far. It becomes one batch just before the commit, on the transaction's own connection. */
class UnwrittenEntries implements Synchronization {

    private static final String INSERT = """
            INSERT INTO timeline_entry (tenant_id, id, onboarding_id, at, kind, summary, details)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final TenantId tenant;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private boolean written;

    UnwrittenEntries(DataSource database, ObjectMapper json, TenantId tenant) {
        this.database = database;
        this.json = json;
        this.tenant = tenant;
    }

    void add(TimelineEntry entry) {
        entries.add(entry);
    }

    /** True once the batch has run: whoever adds still later, from another synchronization, begins anew. */
    boolean areWritten() {
        return written;
    }

    @Override
    public void beforeCompletion() {
        written = true;
        try (var connection = database.getConnection()) {
            write(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The timeline cannot be written", failure);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                insert.setObject(1, tenant.value());
                insert.setObject(2, entry.id());
                insert.setObject(3, entry.onboardingId());
                insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, entry.kind().name());
                insert.setString(6, entry.summary());
                insert.setObject(7, toJson(entry), Types.VARCHAR);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String toJson(TimelineEntry entry) {
        try {
            return json.writeValueAsString(entry.details());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Not serialisable: the details of " + entry.kind());
        }
    }

    @Override
    public void afterCompletion(int status) {
        // The rows are the database's now, or nobody's.
    }
}
