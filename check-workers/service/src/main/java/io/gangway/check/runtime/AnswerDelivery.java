package io.gangway.check.runtime;

import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckTopics;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts answers into the outbox, and takes them out again when nobody wants them any more. */
@ApplicationScoped
class AnswerDelivery {

    /** Nobody's name: a played fault must not reach a tenant that exists. */
    static final TenantId NOBODY = TenantId.of("00000000-0000-7000-8000-000000000000");

    // Row-level security confines this to the tenant's own messages.
    private static final String RECALL = """
            DELETE FROM outbox WHERE topic = ?1 AND message_key = ?2 AND NOT EXISTS (
                SELECT FROM check_answer
                WHERE check_answer.check_id = ?3 AND event_id = message_id AND manner = 'UNSTOPPABLE')
            """;

    private final Outbox outbox;
    private final CheckAnswers answers;
    private final EntityManager database;
    private final TenantBinding binding;
    private final String topic;

    AnswerDelivery(
            Outbox outbox,
            CheckAnswers answers,
            EntityManager database,
            TenantBinding binding,
            @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.outbox = outbox;
        this.answers = answers;
        this.database = database;
        this.binding = binding;
        this.topic = CheckTopics.events(namespace);
    }

    void send(CheckAnswer answer, Duration delay) {
        answer.event().ifPresent(event -> send(answer, event, delay));
    }

    private void send(CheckAnswer answer, CheckEvent event, Duration delay) {
        var id = answer.eventId();
        switch (answer.manner()) {
            case ONCE, UNSTOPPABLE -> send(id, event, answer, delay);
            case TWICE -> {
                send(id, event, answer, delay);
                send(id, event, answer, delay);
            }
            case OVERTAKEN -> sendBeforeEarlier(answer, event, delay);
            case CONTRADICTED -> {
                send(id, event, answer, delay);
                answer.contrary().ifPresent(other -> send(answer.contraryId(), other, answer, delay));
            }
            case UNREADABLE -> send(id, event, Map.of(), answer, delay);
            // In a transaction of its own, since each transaction writes for one tenant; sent again if this one fails.
            case UNDER_FOREIGN_NAME ->
                binding.run(NOBODY, () -> QuarkusTransaction.requiringNew().run(() -> send(id, event, answer, delay)));
        }
    }

    private void sendBeforeEarlier(CheckAnswer answer, CheckEvent event, Duration delay) {
        if (answer.isFirstAttempt()) {
            return;
        }
        send(answer.eventId(), event, answer, delay);
        answers.before(answer).forEach(earlier -> earlier.event()
                .ifPresent(overtaken -> send(earlier.eventId(), overtaken, earlier, delay)));
    }

    /** Drops what is still held back; an event that already left cannot be recalled and does no harm. */
    void recall(UUID checkId) {
        database.createNativeQuery(RECALL)
                .setParameter(1, topic)
                .setParameter(2, checkId.toString())
                .setParameter(3, checkId)
                .executeUpdate();
    }

    private void send(UUID id, CheckEvent event, CheckAnswer answer, Duration delay) {
        send(id, event, event, answer, delay);
    }

    private void send(UUID id, CheckEvent event, Object payload, CheckAnswer answer, Duration delay) {
        outbox.send(new OutgoingMessage(
                topic, event.checkId().toString(), id, CheckEvent.typeOf(event), answer.dueAt(), payload, delay));
    }
}
