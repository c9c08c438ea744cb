package io.gangway.engine.zeebe;

import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.ProcessEngineContract;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a cluster that somebody operates; time passes there by itself. */
@EnabledIfEnvironmentVariable(
        named = "GANGWAY_ZEEBE_ADDRESS",
        matches = ".+",
        disabledReason = "GANGWAY_ZEEBE_ADDRESS names no cluster to run the contract on")
class ZeebeContractTest extends ProcessEngineContract {

    @Override
    protected EngineUnderTest start(PlayedHandlers handlers) {
        var settings = Settings.of(System.getenv("GANGWAY_ZEEBE_ADDRESS"))
                .withAccount(
                        System.getenv("GANGWAY_ZEEBE_CLIENT_ID"),
                        System.getenv("GANGWAY_ZEEBE_CLIENT_SECRET"),
                        System.getenv("GANGWAY_ZEEBE_AUDIENCE"),
                        Optional.ofNullable(System.getenv("GANGWAY_ZEEBE_TOKEN_URL"))
                                .map(URI::create)
                                .orElse(null));
        return new ClusterUnderTest(handlers, settings, _ -> {}, () -> {});
    }
}
