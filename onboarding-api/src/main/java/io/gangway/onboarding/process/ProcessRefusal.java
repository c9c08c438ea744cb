package io.gangway.onboarding.process;

import io.gangway.platform.problem.BrokenRule;
import java.util.List;
import java.util.Map;

/** Why an operator's wish is not done. */
final class ProcessRefusal extends BrokenRule {

    private static final long serialVersionUID = 1L;

    private ProcessRefusal(String code, String detail, Map<String, ?> extras) {
        super(409, code, detail, extras);
    }

    static ProcessRefusal ended() {
        return new ProcessRefusal("PROCESS_ENDED", "The onboarding has ended, and its process with it.", Map.of());
    }

    static ProcessRefusal notMovable(String element) {
        return new ProcessRefusal(
                "TIMER_NOT_MOVABLE",
                "The deadline was told to the tenant and is not moved.",
                Map.of("element", element));
    }

    static ProcessRefusal notPossible(List<String> obstacles) {
        return new ProcessRefusal(
                "MIGRATION_NOT_POSSIBLE",
                "The process stands where the newest version of the model cannot take it up.",
                Map.of("obstacles", obstacles));
    }
}
