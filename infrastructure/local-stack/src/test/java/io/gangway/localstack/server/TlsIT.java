package io.gangway.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.supervise.TestBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The settings for TLS that docs/locks.md names, with the drivers that the services use and servers that present a certificate.
 * They are servers of this test's own: those of the stack listen on the loopback, without TLS.
 */
class TlsIT {

    @TempDir
    Path folder;

    private final Ports ports = Ports.free();
    private final Distributions distributions =
            new Distributions(TestBuild.current().root());
    private StackHome home;
    private SelfSigned ours;
    private SelfSigned strangers;

    @BeforeEach
    void makeCertificates() throws Exception {
        home = new StackHome(folder.resolve("stack"));
        ours = SelfSigned.make(folder.resolve("ours"));
        strangers = SelfSigned.make(folder.resolve("strangers"));
    }

    @Test
    void whoVerifiesPostgresComesInByTlsAndOnlyWhereTheCertificateIsTheRightOne() throws Exception {
        // Given
        var postgres = new PostgresServer(home, ports, distributions, List.of());
        var keeper = new PartKeeper(home, postgres);
        try {
            keeper.ensureUp();
            presentCertificate(postgres);
            postgres.databases().provide("tls");

            // When
            var database = DatabaseAccess.to("tls", ports, Secrets.of(home));

            // Then
            await().ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() -> assertThat(usesTls(database, ours)).isTrue());
            assertThatThrownBy(() -> usesTls(database, strangers)).isInstanceOf(SQLException.class);
        } finally {
            keeper.stop();
        }
    }

    @Test
    void whoVerifiesKafkaComesInByTlsAndOnlyWhereTheCertificateIsTheRightOne() throws Exception {
        // Given
        var keeper = new PartKeeper(home, new KafkaWithTls());
        try {
            // When
            keeper.ensureUp();

            // Then
            assertThat(nodesSeenBy(KafkaUser.CHECK_WORKERS, ours)).isEqualTo(1);
            assertThatThrownBy(() -> nodesSeenBy(KafkaUser.CHECK_WORKERS, strangers))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        } finally {
            keeper.stop();
        }
    }

    private void presentCertificate(PostgresServer postgres) throws SQLException {
        try (var connection = postgres.superuser().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + ours.certificate() + "'");
            statement.execute("alter system set ssl_key_file = '" + ours.key() + "'");
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean usesTls(DatabaseAccess database, SelfSigned trusted) throws SQLException {
        var address = database.url() + "?sslmode=verify-full&sslrootcert=" + trusted.certificate();
        try (var connection = DriverManager.getConnection(address, database.appUser(), database.appPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int nodesSeenBy(KafkaUser user, SelfSigned trusted)
            throws ExecutionException, InterruptedException, TimeoutException {
        var settings = new HashMap<>(kafka().access(user).settings());
        settings.put("security.protocol", "SASL_SSL");
        settings.putAll(trustIn(trusted));
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).size();
        }
    }

    private static Map<String, String> trustIn(SelfSigned trusted) {
        return Map.of(
                "ssl.truststore.location",
                trusted.store().toString(),
                "ssl.truststore.password",
                SelfSigned.PASSWORD,
                "ssl.truststore.type",
                "PKCS12");
    }

    private KafkaServer kafka() {
        return new KafkaServer(home, ports, distributions, List.of());
    }

    /** The stack's broker, but for the protocol of its listener. */
    private final class KafkaWithTls implements StartablePart {

        private final KafkaServer plain = kafka();

        @Override
        public Part part() {
            return plain.part();
        }

        @Override
        public String url() {
            return plain.url();
        }

        @Override
        public void prepare() throws IOException, InterruptedException {
            plain.prepare();
            var file = home.data(Part.KAFKA).resolve("server.properties");
            var settings = Files.readString(file).replace("CLIENT:SASL_PLAINTEXT", "CLIENT:SASL_SSL");
            Files.writeString(file, settings, StandardOpenOption.TRUNCATE_EXISTING);
            var tls = new HashMap<>(trustIn(ours));
            trustIn(ours).forEach((name, value) -> tls.put(name.replace("truststore", "keystore"), value));
            tls.put("ssl.key.password", SelfSigned.PASSWORD);
            for (var setting : tls.entrySet()) {
                Files.writeString(file, setting.getKey() + "=" + setting.getValue() + "\n", StandardOpenOption.APPEND);
            }
        }

        @Override
        public Launch launch() throws IOException {
            return plain.launch();
        }

        @Override
        public boolean isReady() {
            try {
                return nodesSeenBy(KafkaUser.ADMIN, ours) == 1;
            } catch (ExecutionException | TimeoutException notYet) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
