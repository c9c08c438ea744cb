package io.gangway.localstack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.localstack.provision.TopicAccess;
import io.gangway.localstack.provision.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TopicAccessIT {

    private static final String NAMESPACE = "locked";
    private static final List<TopicAccess> SERVICES = TopicAccess.ALL;

    private static SharedStack stack;

    @BeforeAll
    static void kafka() {
        stack = SharedStack.obtain(Part.KAFKA);
        stack.createTopics(NAMESPACE);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceWritesItsTopicsAndNoOther(TopicAccess service) throws Exception {
        // Given
        var writable = Set.copyOf(service.writes());

        // When
        var written = new HashSet<String>();
        try (var producer = producer(stack.kafka(service.user()))) {
            for (var topic : topics().toList()) {
                if (accepts(producer, topic)) {
                    written.add(topic);
                }
            }
        }

        // Then
        assertThat(written).isEqualTo(full(writable));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceReadsItsTopicsAndNoOther(TopicAccess service) {
        // Given
        var readable = full(Set.copyOf(service.reads()));

        // When
        var read = topics().filter(topic -> reads(service, topic)).collect(toSet());

        // Then
        assertThat(read).isEqualTo(readable);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceCannotJoinAnothersGroup(TopicAccess service) {
        // Given
        var foreign = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .flatMap(other -> other.groups().stream())
                .toList();

        for (var group : foreign) {
            var settings = new HashMap<>(stack.kafka(service.user()).settings());
            settings.put("group.id", NAMESPACE + "." + group);
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(full(Set.copyOf(service.reads())));

                // When / Then
                assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceMakesNoTopicAndGivesItselfNoRight(TopicAccess service) {
        // Given
        try (var admin = Admin.create(stack.kafka(service.user()).settings())) {
            var topic = new NewTopic(NAMESPACE + ".of-its-own", 1, (short) 1);

            // When / Then
            assertThatThrownBy(() -> admin.createTopics(List.of(topic)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void nobodyComesInWithoutThePasswordOfTheStack() {
        // Given
        var right = stack.kafka(KafkaUser.ADMIN);
        var wrong = new KafkaAccess(right.bootstrap(), right.user(), "guessed");

        // When / Then
        try (var admin = Admin.create(wrong.settings())) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void everyTopicIsWrittenByOneServiceAlone() {
        // Given
        var all = topics().collect(toSet());

        // When
        var writers =
                SERVICES.stream().flatMap(service -> service.writes().stream()).toList();

        // Then
        assertThat(writers).doesNotHaveDuplicates();
        assertThat(full(Set.copyOf(writers))).isEqualTo(all);
    }

    @Test
    void theDocumentShowsTheSameList() throws Exception {
        // Given
        var document = Files.readString(Path.of(System.getProperty("gangway.root", "../.."), "docs/locks.md"));

        // When / Then
        for (var service : SERVICES) {
            var row = document.lines()
                    .filter(line -> line.startsWith("| " + service.user().id() + " |"))
                    .findFirst()
                    .orElseThrow();
            var words = Stream.of(row.split("[|,` ]+"))
                    .filter(word -> !word.isBlank())
                    .toList();
            var listed = Stream.of(service.writes(), service.reads(), service.groups())
                    .flatMap(List::stream);
            assertThat(words.subList(1, words.size())).containsExactlyElementsOf(listed.toList());
        }
    }

    private static boolean accepts(KafkaProducer<String, String> producer, String topic) throws Exception {
        try {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        }
    }

    private static boolean reads(TopicAccess service, String topic) {
        var settings = stack.kafka(service.user()).settings();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            // What may be described, because it may be written, must still not be read.
            tellSomething(topic);
            consumer.poll(Duration.ofSeconds(20));
            return true;
        } catch (TopicAuthorizationException refused) {
            return false;
        }
    }

    private static void tellSomething(String topic) {
        try (var producer = producer(stack.kafka(KafkaUser.ADMIN))) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value"));
        }
    }

    private static KafkaProducer<String, String> producer(KafkaAccess access) {
        Map<String, Object> settings = new HashMap<>(access.settings());
        settings.put("max.block.ms", "20000");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Stream<String> topics() {
        return Topics.names(NAMESPACE);
    }

    private static Set<String> full(Set<String> names) {
        return names.stream().map(name -> NAMESPACE + "." + name).collect(toSet());
    }
}
