package io.gangway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.EngineUnderTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZeebeConnectionTest {

    private static final URI TOKENS = URI.create("https://login.example/oauth/token");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "http://zeebe.example:26500, http://zeebe.example:26500, false",
        "http://zeebe.example, http://zeebe.example:26500, false",
        "https://zeebe.example, https://zeebe.example:443, true",
        "https://zeebe.example:26500, https://zeebe.example:26500, true",
        "HTTPS://zeebe.example, https://zeebe.example:443, true"
    })
    void the_address_says_where_and_whether_by_tls(String address, URI gateway, boolean tls) {
        var connection = ZeebeConnection.of(Settings.of(address));

        assertThat(connection.gateway()).isEqualTo(gateway);
        assertThat(connection.tls()).isEqualTo(tls);
    }

    @Test
    void tls_can_be_said_beside_the_address() {
        var connection =
                ZeebeConnection.of(Settings.of("http://zeebe.example:26500").withTls(true));

        assertThat(connection.gateway()).isEqualTo(URI.create("https://zeebe.example:26500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeebe.example:26500", "grpc://zeebe.example:26500", "/zeebe", "http:///nowhere"})
    void another_kind_of_address_is_refused_by_its_name(String address) {
        assertThatThrownBy(() -> ZeebeConnection.of(Settings.of(address)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gangway.zeebe.address")
                .hasMessageContaining(address);
    }

    @Test
    void a_certificate_without_tls_is_refused() {
        var settings = Settings.of("http://zeebe.example:26500").trusting(Path.of("ca.pem"));

        assertThatThrownBy(() -> ZeebeConnection.of(settings)).hasMessageContaining("ca-certificate");
    }

    @Test
    void half_an_account_is_refused_with_the_names_of_what_is_missing() {
        var settings = Settings.of("https://zeebe.example").withAccount("gangway", null, "zeebe", null);

        assertThatThrownBy(() -> ZeebeConnection.of(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("missing: client-secret, token-url");
    }

    @Test
    void no_account_and_a_whole_account_are_both_right() {
        var settings = Settings.of("https://zeebe.example");

        assertThat(ZeebeConnection.of(settings).account()).isEmpty();
        assertThat(ZeebeConnection.of(settings.withAccount("gangway", "s3cret", "zeebe", TOKENS))
                        .account())
                .hasValueSatisfying(account -> assertThat(account.toString()).doesNotContain("s3cret"));
    }

    @Test
    void nothing_is_built_where_another_engine_is_chosen() {
        assertThatThrownBy(() -> new ZeebeEngine(
                        new ObjectMapper(), Settings.of("http://localhost:1"), EngineUnderTest.MODEL, false))
                .isInstanceOf(IllegalStateException.class);

        assertThat(threads()).noneMatch(name -> name.contains("zeebe-client"));
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }

    @Test
    void a_gateway_with_a_certificate_that_we_trust_is_spoken_to() throws Exception {
        var own = TestCertificate.in(folder);
        var gateway = new FakeGateway();
        try (var server = GatewayServer.tls(gateway, own.certificate(), own.key())) {
            var engine = engine(Settings.of(server.address()).trusting(own.certificate()));

            assertThatCode(engine::deploy).doesNotThrowAnyException();
            engine.close();
        }
    }

    @Test
    void a_gateway_with_a_certificate_of_somebody_s_is_not_spoken_to() throws Exception {
        var own = TestCertificate.in(folder);
        var gateway = new FakeGateway();
        try (var server = GatewayServer.tls(gateway, own.certificate(), own.key())) {
            var engine = engine(Settings.of(server.address()).answeredWithin(Duration.ofSeconds(5)));

            assertThatThrownBy(engine::deploy).isInstanceOf(EngineUnavailable.class);
            engine.close();
        }
    }

    private static ZeebeEngine engine(ZeebeConfig settings) {
        return new ZeebeEngine(new ObjectMapper(), settings, EngineUnderTest.MODEL, true);
    }
}
