package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.provision.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Kafka process that is broker and controller in one (KRaft). */
public final class KafkaServer implements StartablePart {

    /** The largest record anybody may send. */
    public static final int MAX_MESSAGE_BYTES = 256 * 1024;

    private final StackHome home;
    private final Ports ports;
    private final Distributions distributions;
    private final List<String> namespaces;

    /** @param namespaces those whose topics are to be made as soon as it runs */
    public KafkaServer(StackHome home, Ports ports, Distributions distributions, List<String> namespaces) {
        this.home = home;
        this.ports = ports;
        this.distributions = distributions;
        this.namespaces = List.copyOf(namespaces);
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public String url() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home.data(part()));
        Files.writeString(settingsFile(), settings());
        if (!Files.exists(home.data(part()).resolve("log/meta.properties"))) {
            java(
                            "kafka.tools.StorageTool",
                            List.of(
                                    "format",
                                    "-t",
                                    Uuid.randomUuid().toString(),
                                    "-c",
                                    settingsFile().toString()))
                    .toEnd();
        }
    }

    @Override
    public Launch launch() throws IOException {
        return java("kafka.Kafka", List.of(settingsFile().toString()));
    }

    @Override
    public boolean isReady() {
        return Listening.on(ports.of(Port.KAFKA)) && answers();
    }

    @Override
    public void provision() throws ExecutionException, InterruptedException {
        for (var namespace : namespaces) {
            createTopics(namespace);
        }
    }

    /** Makes all topics of a namespace that are not there yet. */
    public void createTopics(String namespace) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            Topics.provide(admin, namespace, MAX_MESSAGE_BYTES);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, url(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000));
    }

    private boolean answers() {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Launch java(String main, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dlog4j2.level=WARN"));
        command.addAll(Tuning.QUICK_START.options());
        command.addAll(Java.LENIENT);
        command.addAll(List.of("-cp", distributions.kafkaClassPath(), main));
        command.addAll(arguments);
        return new Launch(command, Map.of(), home.folder(), home.log(part()));
    }

    private Path settingsFile() {
        return home.data(part()).resolve("server.properties");
    }

    /** Topics are made by us alone, and every record is on the disk before it is acknowledged: there is no replica to save it. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                log.flush.interval.messages=1
                auto.create.topics.enable=false
                message.max.bytes=%4$d
                num.partitions=3
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(
                        ports.of(Port.KAFKA),
                        ports.of(Port.KAFKA_CONTROLLER),
                        home.data(part()).resolve("log"),
                        MAX_MESSAGE_BYTES);
    }
}
