package io.gangway.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckCommand;
import io.gangway.check.contract.CheckTopics;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.platform.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The other side of the topics: sends commands as a client would and sees everything that is answered or buried.
 *
 * <p>All commands go to one partition, so that a later command's answer proves that the earlier ones were dealt with.
 */
@ApplicationScoped
public class Broker {

    private static final int PARTITION = 0;

    private final ObjectMapper json;
    private final String namespace;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Received> events = new ArrayList<>();
    private final List<Received> deadLetters = new ArrayList<>();

    Broker(ObjectMapper json, @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.json = json;
        this.namespace = namespace;
        this.producer = new KafkaProducer<>(TestKafka.settings(), new StringSerializer(), new ByteArraySerializer());
        this.consumer =
                new KafkaConsumer<>(TestKafka.settings(), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = List.of(CheckTopics.events(namespace), CheckTopics.deadLetters(namespace)).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public void send(TenantId tenant, CheckCommand command) {
        var headers = headers(tenant, command);
        send(command.type(), command.checkId().toString(), headers, toJson(command));
    }

    /** The headers of a faultless command, to be spoilt by the caller. */
    Map<String, String> headers(TenantId tenant, CheckCommand command) {
        var id =
                switch (command) {
                    case PerformCheck perform -> perform.commandId();
                    case WithdrawCheck _ -> UUID.randomUUID();
                };
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", CheckCommand.typeOf(command));
        headers.put("ce_source", "/gangway/onboarding-api");
        headers.put("ce_subject", command.checkId().toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_tenantid", tenant.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    void send(CheckType topicOf, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(CheckTopics.commands(namespace, topicOf), PARTITION, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public List<Received> eventsOf(UUID checkId) {
        poll();
        return events.stream().filter(received -> received.isAbout(checkId)).toList();
    }

    public List<Received> deadLettersWithKey(String key) {
        poll();
        return deadLetters.stream()
                .filter(received -> key.equals(received.record().key()))
                .toList();
    }

    /** The groups that read this run's topics. */
    List<String> consumerGroups() {
        try (var admin = Admin.create(TestKafka.settings())) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(namespace + "."))
                    .toList();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    byte[] toJson(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private synchronized void poll() {
        for (var record : consumer.poll(Duration.ofMillis(20))) {
            var all = record.topic().equals(CheckTopics.events(namespace)) ? events : deadLetters;
            all.add(new Received(record, json));
        }
    }

    @PreDestroy
    void close() {
        producer.close();
        consumer.close();
    }
}
