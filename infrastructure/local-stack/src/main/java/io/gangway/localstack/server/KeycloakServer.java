package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.provision.IdentityProvisioning;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak, built once and started as built.
 *
 * <p>It keeps its own data in a file instead of PostgreSQL: it starts in half the time and waits for nobody. Its start script is
 * not used because it stays as the parent of the server, and what we end must be the server itself.
 */
public final class KeycloakServer implements StartablePart {

    public static final String ADMIN = "admin";

    private final StackHome home;
    private final Ports ports;
    private final Distributions distributions;

    public KeycloakServer(StackHome home, Ports ports, Distributions distributions) {
        this.home = home;
        this.ports = ports;
        this.distributions = distributions;
    }

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + ports.of(Port.KEYCLOAK);
    }

    /** What the tokens carry as {@code iss}. */
    public String issuer() {
        return url() + "/realms/" + IdentityProvisioning.REALM;
    }

    @Override
    public void prepare() throws IOException {
        distributions.keycloak();
        Files.createDirectories(home.data(part()));
    }

    @Override
    public Launch launch() throws IOException {
        var dist = distributions.keycloak();
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + dist,
                "-Djboss.server.config.dir=" + dist.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(Tuning.QUICK_START.options());
        command.addAll(Tuning.classArchive(dist.resolve("keycloak.jsa")));
        command.addAll(Java.LENIENT);
        command.addAll(List.of(
                "-cp",
                dist.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Port.KEYCLOAK),
                "--hostname=" + url(),
                "--cache=local",
                // WRITE_DELAY=0: what is answered is on the disk
                "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
                        .formatted(home.data(part()).resolve("keycloak"))));
        return new Launch(
                command,
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        Secrets.of(home).keycloakAdmin()),
                home.data(part()),
                home.log(part()));
    }

    @Override
    public boolean isReady() {
        return Listening.on(ports.of(Port.KEYCLOAK)) && Listening.well(URI.create(url() + "/realms/master"));
    }

    @Override
    public void provision() {
        identities().provision();
    }

    /** Who and what there is in the realm, for those who need more than the demo has. */
    public IdentityProvisioning identities() {
        return IdentityProvisioning.of(url(), ADMIN, Secrets.of(home).keycloakAdmin());
    }
}
