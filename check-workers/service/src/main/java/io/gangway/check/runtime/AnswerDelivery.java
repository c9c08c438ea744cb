package io.gangway.check.runtime;

import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckTopics;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts answers into the outbox, and takes them out again when nobody wants them any more. */
@ApplicationScoped
class AnswerDelivery {

    // Row-level security confines this to the tenant's own messages.
    private static final String RECALL = "DELETE FROM outbox WHERE topic = ?1 AND message_key = ?2";

    private final Outbox outbox;
    private final EntityManager database;
    private final String topic;

    AnswerDelivery(
            Outbox outbox, EntityManager database, @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.outbox = outbox;
        this.database = database;
        this.topic = CheckTopics.events(namespace);
    }

    void send(CheckAnswer answer, Delivery delivery) {
        answer.event().ifPresent(event -> {
            for (var copy = 1; copy <= delivery.copies(); copy++) {
                outbox.send(message(event, answer, delivery.delay()));
            }
        });
    }

    /** Drops what is still held back; an event that already left cannot be recalled and does no harm. */
    void recall(UUID checkId) {
        database.createNativeQuery(RECALL)
                .setParameter(1, topic)
                .setParameter(2, checkId.toString())
                .executeUpdate();
    }

    private OutgoingMessage message(CheckEvent event, CheckAnswer answer, Duration delay) {
        return new OutgoingMessage(
                topic,
                event.checkId().toString(),
                answer.eventId(),
                CheckEvent.typeOf(event),
                answer.dueAt(),
                event,
                delay);
    }
}
