package io.gangway.engine.zeebe;

import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.ProcessEngineContract;

/** The contract on the Zeebe adapter, as far as a played cluster can tell; a real one has the last word. */
class PlayedClusterContractTest extends ProcessEngineContract {

    @Override
    protected EngineUnderTest start(PlayedHandlers handlers) {
        var cluster = new PlayedCluster();
        var server = GatewayServer.plain(cluster);
        return new ClusterUnderTest(handlers, Settings.of(server.address()), cluster::pass, server::close);
    }
}
