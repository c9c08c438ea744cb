package io.gangway.onboarding.checks;

import io.gangway.onboarding.application.CheckCase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model expects of a check that has ended: {@code outcome} and {@code score}, null where there is none. */
final class CheckAnswer {

    private CheckAnswer() {}

    @SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
    static Map<String, Object> variablesOf(CheckCase check) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("outcome", check.status().name());
        variables.put("score", check.score());
        return (Map) variables;
    }
}
