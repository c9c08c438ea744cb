package io.gangway.e2e.stories;

import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckTopics;
import io.gangway.localstack.KafkaAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** All topics of the stories: hears every record from the beginning, and sends what a provider or a broken broker would. */
final class Topics {

    private final String namespace;
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final KafkaProducer<String, byte[]> producer;

    Topics(KafkaAccess kafka, String namespace) {
        this.namespace = namespace;
        this.producer = new KafkaProducer<>(kafka.settings(), new StringSerializer(), new ByteArraySerializer());
        var consumer = new KafkaConsumer<>(kafka.settings(), new StringDeserializer(), new ByteArrayDeserializer());
        Thread.ofPlatform().daemon().name("topics").start(() -> listen(consumer));
    }

    List<Message> heard() {
        return List.copyOf(heard);
    }

    /** What was said about one onboarding, check or review. */
    List<Message> about(UUID subject) {
        return heard.stream()
                .filter(message -> message.subject().equals(subject.toString()))
                .toList();
    }

    /** From now on dead letters about this check are what a story wanted. */
    void wantsDeadLettersAbout(UUID check) {
        wanted.add(check.toString());
    }

    /** Dead letters that no story wanted. */
    List<Message> unwantedDeadLetters() {
        return heard().stream()
                .filter(message -> message.record().topic().contains("dead-letters"))
                .filter(message -> !wanted.contains(message.subject()))
                .toList();
    }

    /** Sends the same record once more, as a broker or a producer that tries again does. */
    void deliverAgain(Message message) {
        var record = message.record();
        send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }

    /** Sends an event as check-workers would. */
    void tell(UUID tenant, UUID eventId, CheckEvent event) {
        try {
            var record = new ProducerRecord<>(
                    CheckTopics.events(namespace), event.checkId().toString(), Message.JSON.writeValueAsBytes(event));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            eventId.toString(),
                            "ce_type",
                            CheckEvent.typeOf(event),
                            "ce_source",
                            "/gangway/check-workers",
                            "ce_subject",
                            event.checkId().toString(),
                            "ce_time",
                            "2026-11-21T05:06:53Z",
                            "ce_tenantid",
                            tenant.toString(),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            send(record);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker refused a record for " + record.topic(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void listen(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            var partitions = io.gangway.localstack.provision.Topics.names(namespace)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(new Message(record)));
            }
        }
    }
}
