package io.gangway.process;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.ProceedLater;
import io.gangway.engine.StepOutcome;
import io.gangway.engine.embedded.EmbeddedProcess;
import io.gangway.engine.embedded.StepRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An engine whose steps all wait until the story answers them, also those that the service does at once: so a story can
 * stop and look, and interrupt, anywhere. It is what Zeebe does with every step.
 */
final class StoryEngine implements BeforeEachCallback, EngineInMemory.Listener {

    private static final EngineInMemory ENGINE = new EngineInMemory();
    private static final List<String> INPUTS =
            List.of("tenantId", "onboardingId", "checkType", "withdrawReason", "terminal");

    private final List<OpenStep> open = new ArrayList<>();
    private final List<Footprint> footprints = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    /** A step that waits, and what it was told. */
    record OpenStep(String id, UUID onboarding, String instance, String element, Map<String, Object> told) {

        String told(String input) {
            return (String) requireNonNull(told.get(input), input);
        }
    }

    /** An element that was passed. */
    record Footprint(UUID onboarding, String element) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        ENGINE.reset(this);
    }

    @Override
    public StepOutcome begin(StepRunner.Call call) {
        var told = INPUTS.stream()
                .filter(input -> call.input().apply(input) != null)
                .collect(toUnmodifiableMap(
                        input -> input, input -> requireNonNull(call.input().apply(input))));
        var begun = new OpenStep(call.stepId(), call.onboardingId(), call.instanceId(), call.element(), told);
        EngineInMemory.onceCommitted(() -> open.add(begun));
        return StepOutcome.await();
    }

    @Override
    public void happened(StepEvent event) {
        if (event instanceof StepEvent.Left left) {
            open.removeIf(
                    step -> step.id().equals(left.stepId()) && step.element().equals(left.element()));
        }
    }

    @Override
    public void passed(UUID onboarding, String element) {
        footprints.add(new Footprint(onboarding, element));
    }

    @Override
    public void ended(Ended instance) {
        ended.add(instance);
    }

    EmbeddedProcess process() {
        return ENGINE.process();
    }

    void start(UUID onboarding, Map<String, Object> variables) {
        process().start(onboarding, variables);
        ENGINE.settle();
    }

    void complete(OpenStep step, Map<String, Object> variables) {
        process().answer(step.onboarding(), step.id(), variables);
        ENGINE.settle();
    }

    /** The answer is kept, and the process goes on by a job, which is tried until nobody tries it any more. */
    void completeForLater(OpenStep step, Map<String, Object> variables) {
        ProceedLater.call(() -> {
            process().answer(step.onboarding(), step.id(), variables);
            return true;
        });
        ENGINE.passTime(Duration.ofMinutes(1));
    }

    void fail(OpenStep step, String errorCode) {
        process().fail(step.onboarding(), step.id(), errorCode);
        ENGINE.settle();
    }

    void cancel(UUID onboarding) {
        process().cancel(onboarding);
        ENGINE.settle();
    }

    void passTime(Duration duration) {
        ENGINE.passTime(duration);
    }

    Instant now() {
        return ENGINE.now();
    }

    OpenStep stepAt(UUID onboarding, String element) {
        return openSteps(onboarding)
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits at %s, but at %s"
                        .formatted(
                                element,
                                openSteps(onboarding).map(OpenStep::element).toList())));
    }

    boolean waitsAt(UUID onboarding, String element) {
        return openSteps(onboarding).anyMatch(step -> step.element().equals(element));
    }

    private Stream<OpenStep> openSteps(UUID onboarding) {
        return open.stream().filter(step -> step.onboarding().equals(onboarding));
    }

    long passes(UUID onboarding, String element) {
        return footprints.stream()
                .filter(new Footprint(onboarding, element)::equals)
                .count();
    }

    /** Everything that was passed in this test. */
    Stream<String> passed() {
        return footprints.stream().map(Footprint::element);
    }

    /** The variables that the instance had when it came to its end; empty while it runs. */
    Optional<Map<String, Object>> variablesAtTheEnd(UUID onboarding) {
        return ended.stream()
                .filter(instance -> instance.onboarding().equals(onboarding))
                .map(Ended::variables)
                .findFirst();
    }

    String instanceOf(UUID onboarding) {
        return openSteps(onboarding)
                .map(OpenStep::instance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no instance of " + onboarding));
    }
}
