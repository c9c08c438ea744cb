package io.gangway.engine.zeebe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How we speak to a Zeebe cluster. */
@ConfigMapping(prefix = "gangway.zeebe")
interface ZeebeConfig {

    /** Of the gateway's gRPC port; {@code https} asks for TLS. */
    @WithDefault("http://127.0.0.1:26500")
    URI address();

    /** Says it where the address's scheme does not. */
    Optional<Boolean> tls();

    /** Certificates to trust in place of the platform's, as PEM. */
    Optional<Path> caCertificate();

    /** The name that the gateway's certificate shows, where it is not the address's host. */
    Optional<String> authority();

    /** With the next three, all or none: OAuth client credentials. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    Optional<String> audience();

    Optional<URI> tokenUrl();

    /** False lets the service accept and keep onboardings while its cluster is not there. */
    @WithDefault("true")
    boolean enabled();

    /** Our own limit on commands under way, and on jobs of one type in hand, in front of the cluster's. */
    @WithDefault("32")
    int maxInFlight();

    /** After this long a job that waits for an event is offered again, which does no harm. */
    @WithDefault("PT5M")
    Duration openJobTimeout();

    /** After this long a job is offered again whose worker has said nothing: it died. */
    @WithDefault("PT20S")
    Duration quickJobTimeout();

    /** A command that is not answered after this long is tried again. */
    @WithDefault("PT15S")
    Duration answerWithin();
}
