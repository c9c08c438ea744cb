package io.gangway.engine.zeebe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of a test; what it does not say is as in production, only that nothing waits for long. */
record Settings(
        URI address,
        Optional<Boolean> tls,
        Optional<Path> caCertificate,
        Optional<String> clientId,
        Optional<String> clientSecret,
        Optional<String> audience,
        Optional<URI> tokenUrl,
        Duration answerWithin)
        implements ZeebeConfig {

    static Settings of(String address) {
        return new Settings(
                URI.create(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(15));
    }

    Settings trusting(Path certificate) {
        return new Settings(
                address, tls, Optional.of(certificate), clientId, clientSecret, audience, tokenUrl, answerWithin);
    }

    Settings withTls(boolean on) {
        return new Settings(
                address, Optional.of(on), caCertificate, clientId, clientSecret, audience, tokenUrl, answerWithin);
    }

    Settings withAccount(String id, String secret, String forAudience, URI tokens) {
        return new Settings(
                address,
                tls,
                caCertificate,
                Optional.ofNullable(id),
                Optional.ofNullable(secret),
                Optional.ofNullable(forAudience),
                Optional.ofNullable(tokens),
                answerWithin);
    }

    Settings answeredWithin(Duration limit) {
        return new Settings(address, tls, caCertificate, clientId, clientSecret, audience, tokenUrl, limit);
    }

    @Override
    public Optional<String> authority() {
        return Optional.empty();
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public int maxInFlight() {
        return 32;
    }

    @Override
    public Duration openJobTimeout() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration quickJobTimeout() {
        return Duration.ofSeconds(20);
    }
}
