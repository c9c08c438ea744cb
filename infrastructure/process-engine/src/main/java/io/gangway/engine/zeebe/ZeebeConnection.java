package io.gangway.engine.zeebe;

import io.camunda.zeebe.client.ZeebeClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the settings once and says plainly what is wrong with them. */
record ZeebeConnection(URI gateway, boolean tls, Optional<ClientCredentials.Account> account, ZeebeConfig config) {

    private static final int PLAIN_PORT = 26500;
    private static final int TLS_PORT = 443;
    private static final int JOB_THREADS = 8;

    /** Throws {@link IllegalStateException} with a sentence that names the setting. */
    static ZeebeConnection of(ZeebeConfig config) {
        var scheme =
                Optional.ofNullable(config.address().getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var host = config.address().getHost();
        if (host == null || !List.of("http", "https").contains(scheme)) {
            throw new IllegalStateException(
                    "gangway.zeebe.address is http://host:port, or https://host:port for TLS; it cannot be "
                            + config.address());
        }
        var tls = config.tls().orElse(scheme.equals("https"));
        if (!tls && config.caCertificate().isPresent()) {
            throw new IllegalStateException(
                    "gangway.zeebe.ca-certificate is of no use without TLS: give an https address");
        }
        var port = config.address().getPort() > 0 ? config.address().getPort() : tls ? TLS_PORT : PLAIN_PORT;
        return new ZeebeConnection(
                URI.create((tls ? "https://" : "http://") + host + ':' + port), tls, account(config), config);
    }

    private static Optional<ClientCredentials.Account> account(ZeebeConfig config) {
        var missing = new ArrayList<String>();
        var id = noted(config.clientId(), "client-id", missing);
        var secret = noted(config.clientSecret(), "client-secret", missing);
        var audience = noted(config.audience(), "audience", missing);
        var tokens = noted(config.tokenUrl(), "token-url", missing);
        if (missing.isEmpty()) {
            return Optional.of(new ClientCredentials.Account(
                    id.orElseThrow(), secret.orElseThrow(), audience.orElseThrow(), tokens.orElseThrow()));
        }
        if (id.isPresent() || secret.isPresent() || audience.isPresent() || tokens.isPresent()) {
            throw new IllegalStateException(
                    "A cluster behind OAuth needs all of gangway.zeebe.client-id, client-secret,"
                            + " audience and token-url, and one without needs none; missing: "
                            + String.join(", ", missing));
        }
        return Optional.empty();
    }

    private static <T> Optional<T> noted(Optional<T> setting, String name, List<String> missing) {
        if (setting.isEmpty()) {
            missing.add(name);
        }
        return setting;
    }

    /** Connects lazily: without a cluster the service starts and accepts. */
    ZeebeClient open() {
        var client = ZeebeClient.newClientBuilder()
                // The client's own variables would be a second truth beside our settings.
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(gateway)
                .defaultRequestTimeout(config.answerWithin())
                .numJobWorkerExecutionThreads(JOB_THREADS);
        if (!tls) {
            client.usePlaintext();
        }
        config.caCertificate().ifPresent(path -> client.caCertificatePath(path.toString()));
        config.authority().ifPresent(client::overrideAuthority);
        account.ifPresent(known -> client.credentialsProvider(new ClientCredentials(known)));
        return client.build();
    }
}
