package io.gangway.process;

import java.util.Map;
import java.util.UUID;

/** An instance that came to its end, with the variables that it had then. */
record Ended(UUID onboarding, Map<String, Object> variables) {

    Ended {
        variables = Map.copyOf(variables);
    }
}
