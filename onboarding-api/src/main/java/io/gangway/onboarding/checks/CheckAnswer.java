package io.gangway.onboarding.checks;

import io.gangway.onboarding.application.CheckCase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model expects of an answered check: {@code outcome} and {@code score}, which is null where there is none. */
final class CheckAnswer {

    private CheckAnswer() {}

    @SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
    static Map<String, Object> variablesOf(CheckCase check) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("outcome", check.outcome().orElseThrow().name());
        variables.put("score", check.score());
        return (Map) variables;
    }
}
