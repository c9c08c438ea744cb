package io.gangway.localstack.supervise;

import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.ProcessIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running supervisor is found.
 *
 * @param secret part of every address, so that nothing else on this machine calls it by accident
 */
public record SupervisorAddress(ProcessIdentity process, int port, String secret) {

    public static Path file(StackHome home) {
        return home.processes().resolve("supervisor.properties");
    }

    /** The supervisor of a stack, when it is alive. */
    public static Optional<SupervisorAddress> find(StackHome home) {
        var properties = StackHome.read(file(home));
        return ProcessIdentity.from(properties)
                .filter(ProcessIdentity::isAlive)
                .map(process -> new SupervisorAddress(
                        process, Integer.parseInt(properties.getProperty("port")), properties.getProperty("secret")));
    }

    void announce(StackHome home) {
        var properties = new Properties();
        process.addTo(properties);
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("secret", secret);
        StackHome.write(file(home), properties);
    }

    public URI resolve(String path) {
        return URI.create("http://127.0.0.1:%d/%s/%s".formatted(port, secret, path));
    }
}
