package io.gangway.engine.embedded;

import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import io.gangway.engine.ProcessEngineContract;

/** The contract on the embedded engine. */
class EmbeddedContractTest extends ProcessEngineContract {

    @Override
    protected EngineUnderTest start(PlayedHandlers handlers) {
        return new EngineInMemory(handlers);
    }

    /** The answer meets the bug, is kept without it, and the rest becomes a job. */
    @Override
    protected int engineTriesBeforeTheJob() {
        return 1;
    }
}
