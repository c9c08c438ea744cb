package io.gangway.engine;

import java.time.Duration;

/** An engine with the contract's model deployed, and what a test must do to it that the port does not say. */
public interface EngineUnderTest extends AutoCloseable {

    /** The tenant of all that these tests do. */
    String TENANT = "018f5b7e-0000-7000-8000-00000000aaaa";

    ProcessModel MODEL = new ProcessModel("asking", "contract/asking.bpmn");

    ProcessEngine port();

    /** Calls the port as the service does: in a transaction that drives the process. */
    void drive(Runnable call);

    /** Time passes, and what became due is done. */
    void pass(Duration time);

    @Override
    void close();
}
