package io.gangway.onboarding.process;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether the engine still carries an instance. */
@ApplicationScoped
public class RunningInstances {

    private final ProcessEngine engine;

    RunningInstances(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Throws when the engine cannot be asked right now; that it cannot says nothing about the instance. */
    public boolean exists(long instanceKey) {
        return engine.hasInstance(instanceKey);
    }
}
