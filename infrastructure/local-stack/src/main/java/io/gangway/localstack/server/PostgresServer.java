package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.provision.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL with durability as it comes: fsync, synchronous commit and full page writes are on. */
public final class PostgresServer implements StartablePart {

    private static final String SUPERUSER = "postgres";

    private final StackHome home;
    private final Ports ports;
    private final Distributions distributions;
    private final List<String> databases;

    /** @param databases those to be made as soon as it runs */
    public PostgresServer(StackHome home, Ports ports, Distributions distributions, List<String> databases) {
        this.home = home;
        this.ports = ports;
        this.distributions = distributions;
        this.databases = List.copyOf(databases);
    }

    @Override
    public Part part() {
        return Part.POSTGRESQL;
    }

    @Override
    public String url() {
        return jdbcUrl("postgres");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        distributions.postgres();
        if (!Files.exists(data().resolve(".initialised"))) {
            Folders.delete(data());
            initialise();
            Files.createFile(data().resolve(".initialised"));
        }
    }

    @Override
    public Launch launch() throws IOException {
        var settings = Stream.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + ports.of(Port.POSTGRESQL),
                        "unix_socket_directories=",
                        // three services with their pools, and the tests of all modules beside them
                        "max_connections=300",
                        "shared_buffers=64MB",
                        // counts statements, for the benchmark; it cannot be loaded later
                        "shared_preload_libraries=pg_stat_statements",
                        "log_line_prefix=%m [%p] %d ")
                .flatMap(setting -> Stream.of("-c", setting))
                .toList();
        return run("postgres", settings);
    }

    @Override
    public boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void provision() throws SQLException {
        var all = databases();
        for (var database : databases) {
            all.provide(database);
        }
    }

    public Databases databases() {
        return new Databases(this::connect, Secrets.of(home));
    }

    /** The way in for what no service may do. */
    public Databases.Superuser superuser() {
        return this::connect;
    }

    /** Fast shutdown: TERM would wait for every client to leave by itself. */
    @Override
    public String endSignal() {
        return "INT";
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database), SUPERUSER, Secrets.of(home).databaseSuperuser());
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.POSTGRESQL), database);
    }

    private void initialise() throws IOException, InterruptedException {
        home.lock();
        var password = StackHome.writeSecret(
                home.folder().resolve("postgresql.password"), Secrets.of(home).databaseSuperuser());
        try {
            run(
                            "initdb",
                            List.of(
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--locale=C.UTF-8",
                                    "--no-instructions"))
                    .toEnd();
        } finally {
            Files.delete(password);
        }
    }

    private Launch run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(RootEscape.prefix());
        command.add(distributions.postgres().resolve("bin").resolve(program).toString());
        command.addAll(List.of("-D", data().toString()));
        command.addAll(arguments);
        return new Launch(command, Map.of("LC_ALL", "C"), home.folder(), home.log(part()));
    }

    private Path data() {
        return home.data(part());
    }
}
