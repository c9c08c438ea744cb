package io.gangway.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Takes messages in the running transaction: sent if it commits, however late; never if it does not. */
@ApplicationScoped
public class Outbox {

    private static final String ACCEPT = """
            INSERT INTO outbox (tenant_id, destination, topic, message_key, message_id, type, occurred_at, payload, due_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """;

    private final EntityManager database;
    private final CurrentTenant currentTenant;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(EntityManager database, CurrentTenant currentTenant, ObjectMapper json, Clock clock) {
        this.database = database;
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
        database.createNativeQuery(ACCEPT)
                .setParameter(1, currentTenant.get().value())
                .setParameter(2, destination)
                .setParameter(3, message.topic())
                .setParameter(4, message.key())
                .setParameter(5, message.id())
                .setParameter(6, message.type())
                .setParameter(7, message.time().atOffset(ZoneOffset.UTC))
                .setParameter(8, toJson(message.payload()))
                .setParameter(9, OffsetDateTime.now(clock).plus(message.delay()))
                .executeUpdate();
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
