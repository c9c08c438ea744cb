package io.gangway.localstack.supervise;

import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.KafkaAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.provision.IdentityProvisioning;
import io.gangway.localstack.server.Distributions;
import io.gangway.localstack.server.KafkaServer;
import io.gangway.localstack.server.KeycloakServer;
import io.gangway.localstack.server.PartKeeper;
import io.gangway.localstack.server.PostgresServer;
import io.gangway.localstack.server.StartablePart;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers of one test build, each started when it is first asked for. */
final class TestServers {

    private final Ports ports = Ports.free();
    private final AtomicInteger databases = new AtomicInteger();
    private final StackHome home;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final Map<Part, PartKeeper> keepers;

    TestServers(Path root, StackHome home) {
        this.home = home;
        var distributions = new Distributions(root);
        postgres = new PostgresServer(home, ports, distributions, List.of());
        kafka = new KafkaServer(home, ports, distributions, List.of());
        keycloak = new KeycloakServer(home, ports, distributions);
        keepers = Stream.<StartablePart>of(postgres, kafka, keycloak)
                .map(part -> new PartKeeper(home, part))
                .collect(Collectors.toMap(PartKeeper::part, Function.identity()));
    }

    /** Starts it if need be; returns its address. */
    String start(Part part) throws Exception {
        keeper(part).ensureUp();
        return part == Part.KEYCLOAK ? keycloak.issuer() : keeper(part).url();
    }

    void stop(Part part) {
        keeper(part).stop();
    }

    void kill9(Part part) {
        keeper(part).kill9();
    }

    DatabaseAccess freshDatabase(String name) throws SQLException {
        var unique = "%s_%d".formatted(name.replace('-', '_'), databases.incrementAndGet());
        postgres.databases().provide(unique);
        return DatabaseAccess.to(unique, ports, Secrets.of(home));
    }

    KafkaAccess kafka(KafkaUser user) {
        return kafka.access(user);
    }

    void createTopics(String namespace) throws ExecutionException, InterruptedException {
        kafka.createTopics(namespace);
    }

    IdentityProvisioning identities() {
        return keycloak.identities();
    }

    private PartKeeper keeper(Part part) {
        return Objects.requireNonNull(keepers.get(part), () -> part.id() + " is not a server");
    }
}
