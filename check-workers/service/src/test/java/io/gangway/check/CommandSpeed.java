package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckCommand;
import io.gangway.check.contract.CheckTopics;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Measures what the three checks of an onboarding cost this service and its database at a steady rate; not part of the
 * build. The README says how to run it.
 */
@QuarkusTest
class CommandSpeed extends ComponentTest {

    private static final int WARM_UP = 1_500;
    private static final int ONBOARDINGS = 1_500;
    private static final int PER_SECOND = 50;

    @Inject
    ObjectMapper json;

    /** Totals since the start; a figure is the difference of two. */
    private record Totals(double serviceMillis, double databaseMillis, long commits, long writes) {}

    @Test
    void theChecksOfAnOnboardingAreCheap() throws SQLException {
        try (var client = new Client(json, tenant)) {
            client.onboard(WARM_UP);
            var before = totals();

            var millis = client.onboard(ONBOARDINGS);

            var after = totals();
            System.out.printf(
                    "Per onboarding at %d/s: %.2f CPU-ms service and client, %.2f CPU-ms database,"
                            + " %.2f commits, %.2f of them writing; from command to event p50 %d ms, p99 %d ms%n",
                    PER_SECOND,
                    (after.serviceMillis - before.serviceMillis) / ONBOARDINGS,
                    (after.databaseMillis - before.databaseMillis) / ONBOARDINGS,
                    (double) (after.commits - before.commits) / ONBOARDINGS,
                    (double) (after.writes - before.writes) / ONBOARDINGS,
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 99 / 100));
            assertThat(millis).hasSize(3 * ONBOARDINGS);
        }
    }

    /** PostgreSQL publishes a backend's counters about once a second, an idle one's after ten. */
    private static Totals totals() throws SQLException {
        var url = setting("gangway.database.url");
        var name = url.substring(url.lastIndexOf('/') + 1);
        var cpu = databaseMillis(name);
        var service =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
        LockSupport.parkNanos(Duration.ofSeconds(12).toNanos());
        try (var connection = DriverManager.getConnection(
                        url, setting("gangway.database.user"), setting("gangway.database.password"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT xact_commit, pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                        FROM pg_stat_database WHERE datname = current_database()
                        """)) {
            row.next();
            return new Totals(service, cpu, row.getLong(1), row.getLong(2));
        }
    }

    /** The backends that serve this database; the service keeps its connections, so none is lost between two looks. */
    private static double databaseMillis(String database) {
        return ProcessHandle.allProcesses()
                        .map(process -> Path.of("/proc", Long.toString(process.pid())))
                        .filter(process -> read(process.resolve("cmdline")).contains(" " + database + " "))
                        .mapToLong(CommandSpeed::ticks)
                        .sum()
                * 10.0;
    }

    private static long ticks(Path process) {
        var stat = read(process.resolve("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 20);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Sends at its own pace, whatever comes back, and notes when each answer came. */
    private static final class Client implements AutoCloseable {

        private final ObjectMapper json;
        private final TenantId tenant;
        private final String namespace = setting("gangway.topic-namespace");
        private final KafkaProducer<String, byte[]> producer;
        private final KafkaConsumer<String, byte[]> consumer;

        Client(ObjectMapper json, TenantId tenant) {
            this.json = json;
            this.tenant = tenant;
            var broker = TestKafka.settings();
            producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
            consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
            var partitions = consumer.partitionsFor(CheckTopics.events(namespace)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }

        /** From the time a command should have been sent to its event, in order. */
        List<Long> onboard(int number) {
            var start = System.nanoTime();
            var commands = Stream.generate(() ->
                            Stream.of(CheckType.values()).map(Commands::perform).toList())
                    .limit(number)
                    .toList();
            var due = new HashMap<String, Long>();
            var millis = new ArrayList<Long>();
            var sent = 0;
            while (millis.size() < 3 * number) {
                while (sent < number && System.nanoTime() - start >= sent * 1_000_000_000L / PER_SECOND) {
                    for (var command : commands.get(sent)) {
                        due.put(command.checkId().toString(), start + sent * 1_000_000_000L / PER_SECOND);
                        send(command);
                    }
                    sent++;
                }
                for (var event : consumer.poll(Duration.ofMillis(sent < number ? 5 : 100))) {
                    millis.add((System.nanoTime() - due.getOrDefault(event.key(), start)) / 1_000_000);
                }
            }
            return millis.stream().sorted().toList();
        }

        private void send(PerformCheck command) {
            try {
                var record = new ProducerRecord<>(
                        CheckTopics.commands(namespace, command.type()),
                        command.checkId().toString(),
                        json.writeValueAsBytes(command));
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", UUID.randomUUID().toString(),
                                "ce_type", CheckCommand.typeOf(command),
                                "ce_subject", command.checkId().toString(),
                                "ce_time", Instant.now().toString(),
                                "ce_tenantid", tenant.toString())
                        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                var _ = producer.send(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            producer.close();
            consumer.close();
        }
    }
}
