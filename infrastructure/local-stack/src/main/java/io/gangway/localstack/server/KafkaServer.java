package io.gangway.localstack.server;

import io.gangway.localstack.KafkaAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.provision.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
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
        StackHome.writeSecret(settingsFile(), settings());
        var withUsers = home.data(part()).resolve(".users");
        if (!Files.exists(home.data(part()).resolve("log/meta.properties"))) {
            format();
            Files.createFile(withUsers);
        } else if (!Files.exists(withUsers)) {
            throw new IOException("The data in %s is from before Kafka had users; `./gangway reset` forgets it"
                    .formatted(home.folder()));
        }
    }

    /** With its users. Their passwords are in a file for the moment: a command line can be read by everybody. */
    private void format() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "-cp",
                distributions.kafkaClassPath(),
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settingsFile().toString()));
        for (var user : KafkaUser.values()) {
            arguments.add("--add-scram");
            arguments.add("%s=[name=%s,password=%s]"
                    .formatted(
                            KafkaAccess.MECHANISM, user.id(), Secrets.of(home).kafka(user)));
        }
        var quoted = arguments.stream()
                .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                .collect(Collectors.joining("\n"));
        var file = StackHome.writeSecret(home.data(part()).resolve("format.arguments"), quoted);
        try {
            new Launch(List.of(Java.command(), "@" + file), Map.of(), home.folder(), home.log(part())).toEnd();
        } finally {
            Files.delete(file);
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

    /** How a user signs in here. */
    public KafkaAccess access(KafkaUser user) {
        return KafkaAccess.of(user, ports, Secrets.of(home));
    }

    /** Makes all topics of a namespace that are not there yet. */
    public void createTopics(String namespace) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            Topics.provide(admin, namespace, MAX_MESSAGE_BYTES);
        }
    }

    private Admin admin() {
        var settings = new HashMap<>(access(KafkaUser.ADMIN).settings());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
        return Admin.create(settings);
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

    /**
     * Nobody comes in without a password, and who is in may do what {@code TopicAccess} lists. The controller knows the
     * broker alone, by a plain password on the loopback: SCRAM's users are kept by the controller itself. Topics are made
     * by us alone, and every record is on the disk before it is acknowledged: there is no replica to save it.
     */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENT
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.client.sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.client.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule \\
                  required username="%5$s" password="%6$s";
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule \\
                  required username="%5$s" password="%6$s" user_%5$s="%6$s";
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=%7$s;%8$s
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
                        MAX_MESSAGE_BYTES,
                        KafkaUser.BROKER.id(),
                        Secrets.of(home).kafka(KafkaUser.BROKER),
                        KafkaUser.BROKER.principal(),
                        KafkaUser.ADMIN.principal());
    }
}
