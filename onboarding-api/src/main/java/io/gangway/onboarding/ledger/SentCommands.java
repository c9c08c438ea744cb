package io.gangway.onboarding.ledger;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.platform.transaction.WrittenLast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Sends commands and writes down that they were sent, in the same transaction. The outbox forgets what it has delivered, and
 * the timeline tells people what happened rather than which message carried it.
 */
@ApplicationScoped
public class SentCommands {

    // The tenant is the column's default: what the transaction is bound to.
    private static final String INSERT = """
            INSERT INTO message_trail (id, onboarding_id, disposition, message_id, type, subject, topic, at)
            VALUES (?, ?, 'SENT', ?, ?, ?, ?, ?)
            """;

    private final Outbox outbox;
    private final WrittenLast<Sent> unwritten;

    SentCommands(Outbox outbox, AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.outbox = outbox;
        this.unwritten = new WrittenLast<>(transaction, database, SentCommands::insert);
    }

    private record Sent(UUID onboardingId, OutgoingMessage command) {}

    /** Sends a command about a check or a review of that onboarding. */
    @Transactional(TxType.MANDATORY)
    public void send(UUID onboardingId, OutgoingMessage command) {
        outbox.send(command);
        unwritten.add(new Sent(onboardingId, command));
    }

    private static void insert(Connection connection, List<Sent> all) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var sent : all) {
                var command = sent.command();
                insert.setObject(1, command.id());
                insert.setObject(2, sent.onboardingId());
                insert.setObject(3, command.id());
                insert.setString(4, command.type());
                insert.setObject(5, UUID.fromString(command.key()));
                insert.setString(6, command.topic());
                insert.setObject(7, command.time().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
