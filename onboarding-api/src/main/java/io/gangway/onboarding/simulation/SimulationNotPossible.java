package io.gangway.onboarding.simulation;

import io.gangway.platform.problem.BrokenRule;

/** Only what could happen now can be simulated now. */
final class SimulationNotPossible extends BrokenRule {

    private static final long serialVersionUID = 1L;

    /** @param why a sentence that names nobody */
    SimulationNotPossible(String why) {
        super(409, "SIMULATION_NOT_POSSIBLE", why);
    }
}
