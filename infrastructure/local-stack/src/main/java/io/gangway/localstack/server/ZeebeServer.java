package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.Ports;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Zeebe broker with its gateway inside and a single partition. */
public final class ZeebeServer implements StartablePart {

    private final StackHome home;
    private final Ports ports;
    private final Distributions distributions;
    private final Tuning tuning;

    public ZeebeServer(StackHome home, Ports ports, Distributions distributions, Tuning tuning) {
        this.home = home;
        this.ports = ports;
        this.distributions = distributions;
        this.tuning = tuning;
    }

    @Override
    public Part part() {
        return Part.ZEEBE;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + ports.of(Port.ZEEBE);
    }

    @Override
    public void prepare() throws IOException {
        distributions.zeebe();
    }

    @Override
    public Launch launch() throws IOException {
        var dist = distributions.zeebe();
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxDirectMemorySize=128m",
                "-Dfile.encoding=UTF-8",
                "-Dapp.name=broker",
                "-Dbasedir=" + home.data(part())));
        command.addAll(tuning.options());
        command.addAll(Java.LENIENT);
        command.addAll(List.of(
                "-cp",
                dist.resolve("config") + File.pathSeparator + dist.resolve("lib") + "/*",
                "io.camunda.zeebe.broker.StandaloneBroker"));
        return new Launch(command, settings(), home.data(part()), home.log(part()));
    }

    /** The broker says so when its partition is processing and the gateway knows it. */
    @Override
    public boolean isReady() {
        return Listening.on(ports.of(Port.ZEEBE))
                && Listening.well(URI.create(
                        "http://127.0.0.1:%d/actuator/health/readiness".formatted(ports.of(Port.ZEEBE_MONITORING))));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", number(Port.ZEEBE_COMMAND)),
                Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", number(Port.ZEEBE_INTERNAL)),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", number(Port.ZEEBE)),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                // the REST API, which nobody here uses: any port that is free
                Map.entry("SERVER_PORT", "0"),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("MANAGEMENT_SERVER_PORT", number(Port.ZEEBE_MONITORING)),
                Map.entry(
                        "ZEEBE_BROKER_DATA_DIRECTORY",
                        home.data(part()).resolve("data").toString()),
                Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB"),
                // less free space than this stops processing; the first must be the larger
                Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB"),
                Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB"),
                Map.entry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB"),
                // the adaptive limit halves the throughput and refuses commands; our own limit on work in flight stands
                // in front
                Map.entry("ZEEBE_BROKER_BACKPRESSURE_ENABLED", "false"));
    }

    private String number(Port port) {
        return Integer.toString(ports.of(port));
    }
}
