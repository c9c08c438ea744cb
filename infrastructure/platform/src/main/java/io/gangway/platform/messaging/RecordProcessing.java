package io.gangway.platform.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.tenancy.TenantBinding;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What every consumer does around its own work: read, bind the tenant, and keep the three kinds of failure apart.
 *
 * <ul>
 *   <li>Unreadable: thrown, so that the channel moves the record to its dead-letter topic and goes on.
 *   <li>Transient (the database is away or busy): tried again with backoff for ever; the partition waits, nothing is lost.
 *   <li>A bug: tried three times, then dead-lettered as {@code UNEXPECTED_FAILURE}, so that it cannot stop a partition.
 * </ul>
 */
@ApplicationScoped
public class RecordProcessing {

    private static final Logger LOG = Logger.getLogger(RecordProcessing.class);
    private static final int TRIES_OF_A_BUG = 3;

    /** Longer than the dead letters' producer tries by itself. */
    private static final Duration BURIED_WITHIN = Duration.ofMinutes(3);

    private final CloudEventReader reader;
    private final TenantBinding binding;
    private final Outages outages;
    private final Channels channels;
    private final RecordsInHand inHand;
    private final Event<DeadLetter> deadLetters;
    private final int concurrency;
    private final int mostInHand;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("record-", 0).factory());
    private final Map<String, FairLanes> lanesOfTopic = new ConcurrentHashMap<>();

    RecordProcessing(
            ObjectMapper json,
            TenantBinding binding,
            Outages outages,
            Channels channels,
            RecordsInHand inHand,
            Event<DeadLetter> deadLetters,
            @ConfigProperty(name = "gangway.messaging.max-payload-bytes") int maxPayloadBytes,
            @ConfigProperty(name = "gangway.messaging.concurrency") int concurrency,
            @ConfigProperty(name = "gangway.messaging.in-hand") int mostInHand) {
        this.reader = new CloudEventReader(json, maxPayloadBytes);
        this.binding = binding;
        this.outages = outages;
        this.channels = channels;
        this.inHand = inHand;
        this.deadLetters = deadLetters;
        this.concurrency = concurrency;
        this.mostInHand = mostInHand;
    }

    /**
     * Runs the handler on a thread that may block, in order with the other records of the same key and beside those of
     * other keys; so one that waits for somebody holds up its own case alone. Tenants take turns. The handler opens its own transaction.
     * The record is acknowledged when it is done, and the channel commits no offset past one that is not.
     *
     * @return completes when the topic's next record may come
     */
    public CompletionStage<Void> processByKey(
            IncomingKafkaRecord<String, byte[]> message, Consumer<IncomingMessage> handler) {
        var record = recordOf(message);
        inHand.take(record);
        var key = record.key() == null ? "partition " + record.partition() : record.key();
        return lanesOfTopic
                .computeIfAbsent(record.topic(), topic -> new FairLanes(concurrency, mostInHand, threads))
                .add(CloudEventReader.partyOf(record), key, () -> settle(message, record, handler));
    }

    @SuppressWarnings("unchecked") // The metadata of a record are of its own types.
    private static ConsumerRecord<String, byte[]> recordOf(IncomingKafkaRecord<String, byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }

    private void settle(
            IncomingKafkaRecord<String, byte[]> message,
            ConsumerRecord<String, byte[]> record,
            Consumer<IncomingMessage> handler) {
        try {
            handle(record, handler);
            message.ack().toCompletableFuture().join();
        } catch (UnreadableMessage unreadable) {
            bury(message, record.topic(), unreadable);
        } catch (RuntimeException stopped) {
            // Neither acknowledged nor buried: whoever reads the partition next gets it again.
            LOG.debugf("Left where it is: %s", Failures.trail(stopped));
        } finally {
            inHand.leave(record);
        }
    }

    /** A dead letter that cannot be written must not be lost: the channel begins anew with it, and tries again. */
    private void bury(IncomingKafkaRecord<String, byte[]> message, String topic, UnreadableMessage unreadable) {
        try {
            message.nack(unreadable)
                    .toCompletableFuture()
                    .orTimeout(BURIED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException notWritten) {
            outages.report(BackingService.BROKER, notWritten);
            channels.restart(topic);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Runs the handler, which opens its own transaction. Must be called on a thread that may block. */
    public void process(ConsumerRecord<String, byte[]> record, Consumer<IncomingMessage> handler) {
        inHand.take(record);
        try {
            handle(record, handler);
        } finally {
            inHand.leave(record);
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Consumer<IncomingMessage> handler) {
        try {
            var message = reader.read(record);
            MDC.put("tenant", message.tenant());
            MDC.put("event", message.id());
            persist(message, handler);
        } catch (UnreadableMessage unreadable) {
            LOG.warnf(
                    "Dead letter from %s-%d@%d: %s",
                    record.topic(), record.partition(), record.offset(), unreadable.getMessage());
            tell(new DeadLetter(record, unreadable.code()));
            throw unreadable;
        } finally {
            MDC.remove("tenant");
            MDC.remove("event");
        }
    }

    /** Who keeps books on dead letters may fail at it: the record itself is what must not be lost. */
    private void tell(DeadLetter letter) {
        try {
            deadLetters.fire(letter);
        } catch (RuntimeException notNoted) {
            LOG.warnf("%s is not in the books: %s", letter, Failures.trail(notNoted));
        }
    }

    private void persist(IncomingMessage message, Consumer<IncomingMessage> handler) {
        for (var attempt = 1; ; attempt++) {
            try {
                binding.run(message.tenant(), () -> handler.accept(message));
                return;
            } catch (RuntimeException | StackOverflowError | LinkageError failure) {
                if (Failures.isDatabaseAway(failure)) {
                    outages.report(BackingService.DATABASE, failure);
                }
                var unreadable = Failures.find(failure, UnreadableMessage.class);
                if (unreadable.isPresent()) {
                    throw unreadable.get();
                }
                if (!Failures.isTransient(failure) && attempt >= TRIES_OF_A_BUG) {
                    LOG.errorf("A record of type %s cannot be handled: %s", message.type(), Failures.trail(failure));
                    throw new UnreadableMessage("UNEXPECTED_FAILURE", "the handler failed " + attempt + " times");
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(Math.min(10_000L, 100L << Math.min(attempt, 7))));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to try again");
        }
    }
}
