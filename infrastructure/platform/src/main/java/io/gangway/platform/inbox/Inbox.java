package io.gangway.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Tells a first delivery from a repeated one. */
@ApplicationScoped
public class Inbox {

    private static final String REMEMBER = """
            INSERT INTO inbox (tenant_id, message_id, type, received_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final AgroalDataSource database;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    Inbox(AgroalDataSource database, CurrentTenant currentTenant, Clock clock) {
        this.database = database;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /**
     * Remembers the message in the running transaction. A second delivery that runs at the same time waits here for
     * the first one's outcome.
     *
     * @return false when the message was handled before
     */
    @Transactional(TxType.MANDATORY)
    public boolean firstTime(UUID messageId, String type) {
        // Straight to the driver: every message passes here, and through Hibernate the detour costs more than the row.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMEMBER)) {
            statement.setObject(1, currentTenant.get().value());
            statement.setObject(2, messageId);
            statement.setString(3, type);
            statement.setObject(4, OffsetDateTime.now(clock));
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The inbox cannot be written", failure);
        }
    }
}
