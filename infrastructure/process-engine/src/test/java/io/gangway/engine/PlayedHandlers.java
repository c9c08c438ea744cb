package io.gangway.engine;

import io.gangway.engine.CaseBook.StepEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays the service behind an engine: does the steps as a test says, and keeps the record of them. */
public final class PlayedHandlers implements CaseBook {

    private final Map<String, Function<Done, StepOutcome>> plans = new ConcurrentHashMap<>();
    private final List<Done> done = new CopyOnWriteArrayList<>();
    private final List<StepEvent> events = new CopyOnWriteArrayList<>();
    private final List<UUID> ended = new CopyOnWriteArrayList<>();

    /** A call of a handler. */
    public record Done(
            String type,
            String element,
            String stepId,
            String instanceId,
            UUID onboardingId,
            Function<String, @Nullable Object> input) {}

    /** What the handler of that type does from now on. */
    public void plan(String type, Function<Done, StepOutcome> handler) {
        plans.put(type, handler);
    }

    public void plan(String type, StepOutcome outcome) {
        plan(type, _ -> outcome);
    }

    public StepOutcome run(Done call) {
        done.add(call);
        var plan = plans.get(call.type());
        if (plan == null) {
            throw new IllegalStateException("No handler is planned for " + call.type());
        }
        return plan.apply(call);
    }

    /** The calls of an onboarding's handlers, by the model's elements. */
    public List<String> doneFor(UUID onboardingId) {
        return callsFor(onboardingId).stream().map(Done::element).toList();
    }

    public List<Done> callsFor(UUID onboardingId) {
        return done.stream()
                .filter(call -> call.onboardingId().equals(onboardingId))
                .toList();
    }

    /** The last call for that element. */
    public Done last(UUID onboardingId, String element) {
        return callsFor(onboardingId).stream()
                .filter(call -> call.element().equals(element))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError(element + " was not done; done were " + doneFor(onboardingId)));
    }

    public List<StepEvent> eventsOf(UUID onboardingId) {
        return events.stream()
                .filter(event -> event.onboardingId().equals(onboardingId))
                .toList();
    }

    public List<UUID> ended() {
        return List.copyOf(ended);
    }

    @Override
    public void lock(UUID onboardingId) {
        // One thread at a time is what these tests play.
    }

    @Override
    public void instanceEnded(UUID onboardingId) {
        ended.add(onboardingId);
    }

    @Override
    public boolean isEntered(UUID onboardingId, String stepId) {
        return eventsOf(onboardingId).stream()
                .anyMatch(event ->
                        event instanceof StepEvent.Entered && event.stepId().equals(stepId));
    }

    @Override
    public void record(List<StepEvent> news) {
        for (var event : news) {
            if (event instanceof StepEvent.Entered || isOpen(event)) {
                events.add(event);
            }
        }
    }

    /** A step is left once; whoever says it again is not heard. */
    private boolean isOpen(StepEvent left) {
        return eventsOf(left.onboardingId()).stream()
                .filter(event ->
                        event.stepId().equals(left.stepId()) && event.element().equals(left.element()))
                .reduce((_, later) -> later)
                .filter(StepEvent.Entered.class::isInstance)
                .isPresent();
    }
}
