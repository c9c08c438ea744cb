package io.gangway.bench.baseline;

import io.gangway.bench.load.Caller;
import io.gangway.bench.stack.RunningStack;
import io.gangway.bench.stack.StartedProcess;
import io.gangway.localstack.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** (E) A Quarkus endpoint that inserts one row and reads it back. */
public final class BareEndpoint implements AutoCloseable {

    public static final String PATH = "/rows";
    public static final String PROCESS = "bare-endpoint";

    private static final String MODULE = "infrastructure/benchmark/baselines/bare-endpoint";
    private static final String DATABASE = "bench_endpoint";

    private final StartedProcess process;
    private final Caller caller;

    private BareEndpoint(StartedProcess process) {
        this.process = process;
        this.caller = new Caller(process.url(), () -> "");
    }

    public static BareEndpoint start(RunningStack stack, Databases databases, Path folder)
            throws IOException, SQLException {
        var url = databases.fresh(DATABASE);
        return new BareEndpoint(StartedProcess.start(
                PROCESS,
                stack.root().resolve(MODULE).resolve("target/quarkus-app/quarkus-run.jar"),
                Ports.freeOne(),
                URI.create("/rows/ready"),
                Map.of(
                        "BENCH_DATABASE_URL",
                        url,
                        "BENCH_DATABASE_USER",
                        Databases.USER,
                        "BENCH_DATABASE_PASSWORD",
                        databases.password()),
                folder));
    }

    public StartedProcess process() {
        return process;
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public void close() {
        caller.close();
        process.close();
    }
}
