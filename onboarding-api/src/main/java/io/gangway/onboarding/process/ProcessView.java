package io.gangway.onboarding.process;

import io.gangway.engine.InstanceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The process of one onboarding, as operators see it. */
@Schema(name = "Process")
record ProcessView(
        @Schema(description = "`embedded` or `zeebe`") String engine,

        @Schema(description = "Null when the process has ended") @Nullable
        String instanceId,

        @Schema(description = "The version of the model that it runs on; null when it has ended") @Nullable
        Integer modelVersion,

        List<Waiting> waiting,
        List<Timer> timers,
        List<Incident> incidents,

        @Schema(description = "Every step that was entered, oldest first")
        List<StepView> steps) {

    /** A step that waits for its answer. */
    @Schema(name = "WaitingStep")
    record Waiting(
            @Schema(description = "The element's id in the model", examples = "Task_CheckCredit")
            String element,

            @Nullable Instant since) {}

    /** A timer that runs. */
    @Schema(name = "ProcessTimer")
    record Timer(
            String id,

            @Schema(description = "The event's id in the model", examples = "Timer_CreditUnanswered")
            String element,

            Instant dueAt) {}

    /** Something that failed and is tried no more until an operator asks for it. */
    @Schema(name = "Incident")
    record Incident(String id, String element, Instant since, String cause) {}

    /** A step that was entered. */
    @Schema(name = "ProcessStep")
    record StepView(
            String element,
            Instant enteredAt,
            @Nullable Instant leftAt,

            @Schema(description = "Whether an event took its place")
            boolean interrupted) {}

    static ProcessView of(String engine, String instanceId, InstanceState state, List<StepRecord> steps) {
        Map<String, Instant> since = steps.stream()
                .filter(step -> step.leftAt() == null)
                .collect(Collectors.toMap(StepRecord::stepId, StepRecord::enteredAt, (_, later) -> later));
        return new ProcessView(
                engine,
                instanceId,
                state.modelVersion(),
                state.waiting().stream()
                        .map(one -> new Waiting(
                                one.element(), Optional.ofNullable(one.since()).orElse(since.get(one.stepId()))))
                        .toList(),
                state.timers().stream()
                        .map(one -> new Timer(one.id(), one.element(), one.dueAt()))
                        .toList(),
                state.incidents().stream()
                        .map(one -> new Incident(one.id(), one.element(), one.since(), one.cause()))
                        .toList(),
                viewsOf(steps));
    }

    static ProcessView ended(String engine, List<StepRecord> steps) {
        return new ProcessView(engine, null, null, List.of(), List.of(), List.of(), viewsOf(steps));
    }

    private static List<StepView> viewsOf(List<StepRecord> steps) {
        return steps.stream()
                .map(one -> new StepView(one.element(), one.enteredAt(), one.leftAt(), one.interrupted()))
                .toList();
    }
}
