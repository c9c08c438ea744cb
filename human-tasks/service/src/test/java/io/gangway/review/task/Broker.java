package io.gangway.review.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gangway.review.contract.ReviewCommand;
import io.gangway.review.contract.ReviewTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other side of the wire: sends commands as the owner of the process would, and reads what comes back. */
final class Broker implements AutoCloseable {

    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** No receiver knows this type. */
    private static final String MARKER = "gangway.test.Marker";

    private final String namespace = config("gangway.topic-namespace");
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    Broker() {
        var address = TestKafka.settings();
        producer = new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(address, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = Stream.of(ReviewTopics.events(namespace), ReviewTopics.deadLetters(namespace))
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    void send(Tenant tenant, ReviewCommand command) {
        send(tenant, UUID.randomUUID(), command);
    }

    void send(Tenant tenant, UUID messageId, ReviewCommand command) {
        try {
            send(record(
                    tenant,
                    messageId,
                    ReviewCommand.typeOf(command),
                    command.reviewId(),
                    JSON.writeValueAsString(command)));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ProducerRecord<String, byte[]> record(Tenant tenant, UUID messageId, String type, UUID reviewId, String payload) {
        var record =
                new ProducerRecord<>(ReviewTopics.commands(namespace), reviewId.toString(), payload.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        messageId.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/gangway/onboarding-api",
                        "ce_subject",
                        reviewId.toString(),
                        "ce_time",
                        "2026-11-21T05:06:53Z",
                        "ce_tenantid",
                        tenant.id().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    void send(ProducerRecord<String, byte[]> record) {
        var _ = producer.send(record); // flush waits, and the test sees what arrives
        producer.flush();
    }

    /** Everything that was told about a review so far, oldest first. */
    List<ConsumerRecord<String, byte[]>> events(UUID reviewId) {
        return read(record -> record.topic().equals(ReviewTopics.events(namespace))
                && reviewId.toString().equals(record.key()));
    }

    List<ConsumerRecord<String, byte[]>> deadLetters(UUID reviewId) {
        return read(record -> record.topic().equals(ReviewTopics.deadLetters(namespace))
                && reviewId.toString().equals(record.key())
                && !MARKER.equals(header(record, "ce_type")));
    }

    /** Waits until all that was sent for the review is handled: what comes last on its partition comes back last. */
    void awaitHandled(UUID reviewId) {
        var marker = UUID.randomUUID();
        send(record(Tenant.ACME_BANK, marker, MARKER, reviewId, "{}"));
        await().until(() -> !read(record -> marker.toString().equals(header(record, "ce_id")))
                .isEmpty());
    }

    void awaitEvents(UUID reviewId, String... types) {
        await().untilAsserted(() -> assertThat(events(reviewId))
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(types));
    }

    ConsumerRecord<String, byte[]> awaitDeadLetter(UUID reviewId) {
        await().until(() -> deadLetters(reviewId).size() == 1);
        return deadLetters(reviewId).getFirst();
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    static JsonNode payload(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized List<ConsumerRecord<String, byte[]>> read(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
        return seen.stream().filter(wanted).toList();
    }

    @Override
    public synchronized void close() {
        producer.close();
        consumer.close();
    }
}
