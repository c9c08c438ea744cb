package io.gangway.engine;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** The engine of this installation cannot do what was asked; another could. */
public final class CapabilityMissing extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public CapabilityMissing(Capability capability, String engine) {
        super(
                501,
                "ENGINE_CAPABILITY_MISSING",
                "The process engine of this installation cannot do that.",
                Map.of("capability", capability.name(), "engine", engine));
    }
}
