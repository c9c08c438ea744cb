package io.gangway.bench.stack;

import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Ports;
import io.gangway.localstack.Secrets;
import io.gangway.localstack.ServiceEnvironment;
import io.gangway.localstack.Tokens;
import io.gangway.localstack.provision.Databases;
import io.gangway.localstack.provision.Topics;
import io.gangway.localstack.server.QuarkusService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A second onboarding-api with a database and topics of its own, to be filled with what the stack's own shall not keep. No
 * checks answer it: it accepts, commands and lists.
 */
public final class SpareApi implements AutoCloseable {

    public static final String DATABASE = "bench_growth";
    public static final String NAMESPACE = "bench-growth";
    public static final String PROCESS = "spare-onboarding-api";

    private static final int MAX_MESSAGE_BYTES = 262_144;

    private final RunningStack stack;
    private final StartedProcess process;

    private SpareApi(RunningStack stack, StartedProcess process) {
        this.stack = stack;
        this.process = process;
    }

    public static SpareApi start(RunningStack stack, Path folder) throws Exception {
        drop(stack);
        new Databases(stack::superuser, Secrets.of(stack.home())).provide(DATABASE);
        try (var admin = Admin.create(stack.kafka().settings())) {
            Topics.provide(admin, NAMESPACE, MAX_MESSAGE_BYTES);
        }
        var jar = QuarkusService.built(stack.root(), Part.ONBOARDING_API).resolve("quarkus-run.jar");
        var management = Ports.freeOne();
        var environment = environment(stack);
        environment.put(ServiceEnvironment.MANAGEMENT_PORT, Integer.toString(management));
        return new SpareApi(
                stack,
                StartedProcess.start(
                        PROCESS,
                        jar,
                        Ports.freeOne(),
                        StartedProcess.on(management).resolve("/q/health/ready"),
                        environment,
                        folder));
    }

    public StartedProcess process() {
        return process;
    }

    public Connection superuser() throws SQLException {
        return stack.superuser(DATABASE);
    }

    @Override
    public void close() throws SQLException {
        process.close();
        drop(stack);
    }

    private static void drop(RunningStack stack) throws SQLException {
        try (var connection = stack.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(DATABASE));
        }
    }

    private static Map<String, String> environment(RunningStack stack) {
        var access = DatabaseAccess.to(DATABASE, stack.ports(), Secrets.of(stack.home()));
        var environment = new HashMap<>(ServiceEnvironment.database(access));
        environment.putAll(stack.kafka(KafkaUser.ONBOARDING_API).environment());
        environment.put(ServiceEnvironment.TOPIC_NAMESPACE, NAMESPACE);
        environment.put(ServiceEnvironment.OIDC_ISSUER, stack.issuer());
        environment.put(ServiceEnvironment.DEMO_TENANTS, "true");
        environment.put(ServiceEnvironment.OIDC_CLIENT_SECRET, Tokens.DEMO_PASSWORD);
        environment.put(
                ServiceEnvironment.REQUEST_HASH_KEY, Secrets.of(stack.home()).requestHash());
        environment.put(ServiceEnvironment.SEALING_KEY, Secrets.of(stack.home()).sealing());
        environment.put(ServiceEnvironment.OUTBOUND_ALLOW_LOOPBACK, "true");
        environment.put(ServiceEnvironment.PAGE_CLIENT_SECRET, Tokens.DEMO_PASSWORD);
        return environment;
    }
}
