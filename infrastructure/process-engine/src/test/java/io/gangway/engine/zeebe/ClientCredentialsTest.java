package io.gangway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.CredentialsProvider.StatusCode;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.gangway.engine.EngineUnavailable;
import io.gangway.engine.EngineUnderTest;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    private static final StatusCode UNAUTHORIZED = new StatusCode() {
        @Override
        public int code() {
            return Status.Code.UNAUTHENTICATED.value();
        }

        @Override
        public boolean isUnauthorized() {
            return true;
        }
    };

    private final TokenEndpoint tokens = new TokenEndpoint();
    private final FakeGateway gateway = new FakeGateway();
    private final GatewayServer server = GatewayServer.plain(gateway);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @AfterEach
    void stop() {
        server.close();
        tokens.close();
    }

    private ClientCredentials credentials() {
        return new ClientCredentials(
                new ClientCredentials.Account("gangway", "a secret & more", "zeebe.example", tokens.url()), () -> now);
    }

    private ZeebeEngine engine() {
        return new ZeebeEngine(
                new ObjectMapper(),
                Settings.of(server.address()).withAccount("gangway", "a secret & more", "zeebe.example", tokens.url()),
                EngineUnderTest.MODEL,
                true);
    }

    private static String shown(ClientCredentials credentials) throws IOException {
        var header = new StringBuilder();
        credentials.applyCredentials(
                (name, value) -> header.append(name).append(": ").append(value));
        return header.toString();
    }

    @Test
    void a_token_is_fetched_once_and_shown_with_every_command() {
        var engine = engine();

        engine.completeJob(1, Map.of());
        engine.completeJob(2, Map.of());
        engine.close();

        assertThat(server.authorizations()).containsExactly("Bearer token-1", "Bearer token-1");
        assertThat(tokens.requests())
                .containsExactly(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "gangway",
                        "client_secret", "a secret & more",
                        "audience", "zeebe.example"));
    }

    @Test
    void an_issuer_that_refuses_leaves_the_command_for_another_try() {
        tokens.answersWith(503);
        var engine = engine();

        assertThatThrownBy(() -> engine.completeJob(1, Map.of())).isInstanceOf(EngineUnavailable.class);
        tokens.answersWith(200);
        engine.completeJob(1, Map.of());
        engine.close();

        assertThat(gateway.heard(CompleteJobRequest.class)).hasSize(1);
    }

    @Test
    void a_gateway_that_refuses_our_account_leaves_the_command_for_another_try() {
        gateway.answers(CompleteJobRequest.class, Status.UNAUTHENTICATED, Status.PERMISSION_DENIED);
        var engine = engine();

        assertThatThrownBy(() -> engine.completeJob(1, Map.of())).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(() -> engine.completeJob(1, Map.of())).isInstanceOf(EngineUnavailable.class);
        assertThat(engine.completeJob(1, Map.of())).isTrue();
        engine.close();
    }

    @Test
    void a_token_is_renewed_before_it_expires() throws IOException {
        tokens.tokensLive(100);
        var credentials = credentials();

        assertThat(shown(credentials)).isEqualTo("Authorization: Bearer token-1");
        now = now.plusSeconds(79);
        assertThat(shown(credentials)).endsWith("token-1");
        now = now.plusSeconds(2);
        assertThat(shown(credentials)).endsWith("token-2");
    }

    @Test
    void a_token_that_is_refused_is_replaced_and_the_command_said_again() throws IOException {
        var credentials = credentials();
        shown(credentials);
        now = now.plus(Duration.ofMinutes(1));

        assertThat(credentials.shouldRetryRequest(UNAUTHORIZED)).isTrue();
        assertThat(shown(credentials)).endsWith("token-2");
    }

    @Test
    void a_fresh_token_that_is_refused_is_not_replaced_over_and_over() throws IOException {
        var credentials = credentials();
        shown(credentials);

        assertThat(credentials.shouldRetryRequest(UNAUTHORIZED)).isFalse();
        assertThat(shown(credentials)).endsWith("token-1");
    }

    @Test
    void what_the_issuer_says_stays_out_of_the_failure() {
        tokens.answersWith(400);

        assertThatThrownBy(() -> shown(credentials()))
                .isInstanceOf(IOException.class)
                .hasMessage("The token endpoint answered 400")
                .hasNoCause();
    }
}
