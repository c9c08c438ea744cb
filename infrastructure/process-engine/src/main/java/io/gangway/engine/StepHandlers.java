package io.gangway.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The service's handlers, found by the type of the step and called with the input that they ask for. */
@ApplicationScoped
public class StepHandlers {

    private final Map<String, StepHandler<?>> byType;
    private final ObjectMapper json;

    StepHandlers(@All List<StepHandler<?>> handlers, ObjectMapper json) {
        this.byType = handlers.stream().collect(Collectors.toMap(StepHandler::type, handler -> handler));
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public List<StepHandler<?>> all() {
        return List.copyOf(byType.values());
    }

    /** The names of the inputs that a handler asks for. */
    public static List<String> inputsOf(StepHandler<?> handler) {
        return Arrays.stream(handler.inputType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /**
     * Does a step, in the transaction of the caller if there is one.
     *
     * @param input what the model tells under a name
     */
    public StepOutcome handle(
            String type,
            String stepId,
            String instanceId,
            UUID onboardingId,
            Function<String, @Nullable Object> input) {
        var handler = byType.get(type);
        if (handler == null) {
            throw new IllegalStateException("The model has steps of type " + type + ", and nobody does them");
        }
        MDC.put("onboarding", onboardingId);
        MDC.put("step", stepId);
        try {
            return handle(handler, stepId, instanceId, onboardingId, input);
        } finally {
            MDC.remove("onboarding");
            MDC.remove("step");
        }
    }

    private <I extends Record> StepOutcome handle(
            StepHandler<I> handler,
            String stepId,
            String instanceId,
            UUID onboardingId,
            Function<String, @Nullable Object> input) {
        var values = new HashMap<String, @Nullable Object>();
        inputsOf(handler).forEach(name -> values.put(name, input.apply(name)));
        return handler.handle(
                new Step<>(stepId, instanceId, onboardingId, json.convertValue(values, handler.inputType())));
    }
}
