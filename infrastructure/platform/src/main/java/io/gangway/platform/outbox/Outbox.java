package io.gangway.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.transaction.WrittenLast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/**
 * Takes messages in the running transaction: sent if it commits, however late; never if it does not.
 *
 * <p>They are collected and written together as the transaction's last statement, in the order in which they were sent;
 * until then the transaction itself does not see them in the table.
 */
@ApplicationScoped
public class Outbox {

    private final WrittenLast<UnwrittenMessage> unwritten;
    private final CurrentTenant currentTenant;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            CurrentTenant currentTenant,
            ObjectMapper json,
            Clock clock) {
        this.unwritten = new WrittenLast<>(transaction, database, UnwrittenMessage::insert);
        this.currentTenant = currentTenant;
        this.json = json;
        this.clock = clock;
    }

    /** Sends to Kafka. */
    @Transactional(TxType.MANDATORY)
    public void send(OutgoingMessage message) {
        send(KafkaDestination.NAME, message);
    }

    /** Sends through another {@link OutboxDestination}, named by {@link OutboxDestination#name()}. */
    @Transactional(TxType.MANDATORY)
    public void send(String destination, OutgoingMessage message) {
        unwritten.add(new UnwrittenMessage(
                currentTenant.get(),
                destination,
                message,
                toJson(message.payload()),
                clock.instant().plus(message.delay())));
    }

    private byte[] toJson(Object payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(
                    "Not serialisable: " + payload.getClass().getName());
        }
    }
}
