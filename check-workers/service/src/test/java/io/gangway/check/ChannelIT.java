package io.gangway.check;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.check.contract.CheckTopics;
import io.gangway.check.contract.CheckType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A channel that ended begins anew by itself, and says meanwhile that it is stopped. */
@QuarkusTest
@TestProfile(InQuickMotion.class)
class ChannelIT extends ComponentTest {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

    private static final String CHANNEL = "credit-check-commands";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    KafkaClientService clients;

    @ConfigProperty(name = "gangway.topic-namespace")
    String namespace;

    @Test
    void a_consumer_that_was_closed_for_good_gets_a_successor() {
        awaitQuiet(CheckType.CREDIT);
        var restarts = restarts();

        ((ReactiveKafkaConsumer<?, ?>) clients.getConsumers(CHANNEL).getLast()).close();

        var command = Commands.perform(CheckType.CREDIT);
        broker.send(tenant, command);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker.eventsOf(command.checkId()))
                .hasSize(1));
        assertThat(restarts()).isGreaterThan(restarts);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(metric("gangway_channel_running"))
                .isEqualTo(1));
        assertThat(standing()).startsWith("running");
    }

    @Test
    void a_dead_letter_that_could_not_be_written_is_written_later_and_nothing_waits_for_ever() throws Exception {
        awaitQuiet(CheckType.CREDIT);
        var deadLetters = CheckTopics.deadLetters(namespace);
        var restarts = restarts();
        deleteTopic(deadLetters);
        var unreadable = Commands.perform(CheckType.CREDIT);

        broker.send(
                CheckType.CREDIT,
                unreadable.checkId().toString(),
                broker.headers(tenant, unreadable),
                "{ not json".getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(restarts()).isGreaterThan(restarts));
        createTopic(deadLetters);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        broker.deadLettersWithKey(unreadable.checkId().toString()))
                .isNotEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(metric("gangway_channel_oldest_seconds"))
                .isZero());
        var command = Commands.perform(CheckType.CREDIT);
        broker.send(tenant, command);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker.eventsOf(command.checkId()))
                .hasSize(1));
    }

    private double restarts() {
        return metric("gangway_channel_restarts_total");
    }

    private double metric(String name) {
        return get(management + "metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("\"" + CHANNEL + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String standing() {
        return get(management + "health/live")
                .jsonPath()
                .getString("checks.find { it.name == 'channels' }.data.'" + CHANNEL + "'");
    }

    private void deleteTopic(String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(TestKafka.settings())) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private void createTopic(String topic) throws InterruptedException {
        try (var admin = Admin.create(TestKafka.settings())) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }
}
