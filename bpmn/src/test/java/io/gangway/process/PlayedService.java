package io.gangway.process;

import io.gangway.engine.CaseBook.StepEvent;
import io.gangway.engine.InstanceState;
import io.gangway.engine.InstanceState.Timer;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.engine.embedded.StepRunner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service around one onboarding, on the embedded engine: what can be done at once is done at once, the rest waits. */
final class PlayedService implements EngineInMemory.Listener {

    private final EngineInMemory engine;
    private final UUID onboarding = UUID.randomUUID();
    private final Instant dueAt;
    private final List<String> steps = new ArrayList<>();
    private final Map<String, String> waiting = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<Check, Integer> attempts = new EnumMap<>(Check.class);
    private final Set<Check> answered = EnumSet.noneOf(Check.class);
    private Terms terms;
    private @Nullable String instance;
    private int decisions;
    private boolean over;

    /** What was said to a step; a business error where there is one. */
    private record Said(
            String step,
            Map<String, Object> variables,
            @Nullable String error) {}

    PlayedService(EngineInMemory engine, Terms terms, Instant dueAt, Instant warnAt) {
        this.engine = engine;
        this.terms = terms;
        this.dueAt = dueAt;
        engine.reset(this);
        start(warnAt);
        engine.settle();
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    boolean isOver() {
        return over;
    }

    boolean hasNothingLeftInTheEngine() {
        return instance != null && !engine.process().hasInstance(instance);
    }

    InstanceState state() {
        return engine.process().inspect(instance());
    }

    private String instance() {
        if (instance == null) {
            throw new IllegalStateException("not started");
        }
        return instance;
    }

    /** @param warnAt the warning of an instance that would start now */
    void happens(Deed deed, Instant warnAt) {
        switch (deed) {
            case Deed.Proceed _ -> throw new IllegalArgumentException("to whom?");
            case Deed.Answer answer -> answer(answer.check());
            case Deed.Fail failure -> say(failure.check().task(), Map.of(), "CHECK_FAILED");
            case Deed.AnswerDecisively answer -> answerDecisively(answer.check());
            case Deed.Review review -> review(review);
            case Deed.Inform _ -> say("Task_AskApplicant", Map.of(), null);
            case Deed.SayAgain again -> sayAgain(again.which());
            case Deed.Wait wait -> engine.passTime(wait.time());
            case Deed.MoveTimer move -> moveTimer(move);
            case Deed.Cancel _ -> engine.process().cancel(onboarding);
            case Deed.MoveTo move -> moveTo(move.terms(), warnAt);
            case Deed.Migrate _ -> migrate();
            case Deed.StartAgain _ -> startAgain(warnAt);
        }
        engine.settle();
    }

    private void start(Instant warnAt) {
        engine.process().start(onboarding, Map.of("dueAt", dueAt, "warnAt", warnAt));
    }

    /** Whoever starts it twice is told that it runs, and a second one that starts all the same finds itself superfluous. */
    private void startAgain(Instant warnAt) {
        if (!over) {
            start(warnAt);
        }
    }

    private void answer(Check check) {
        if (waiting.containsKey(check.task())) {
            answered.add(check);
            say(check.task(), Map.of(), null);
        }
    }

    private void answerDecisively(Check check) {
        if (waiting.containsKey(check.task())) {
            answered.add(check);
            say(check.task(), Map.of(), "DECISIVE_RESULT");
        }
    }

    private void review(Deed.Review review) {
        var asks = review.outcome().equals("ASK_APPLICANT");
        say(
                "Task_Review",
                asks
                        ? Map.of(
                                "reviewOutcome",
                                review.outcome(),
                                "informationUntil",
                                engine.now().plus(review.time()))
                        : Map.of("reviewOutcome", review.outcome()),
                null);
    }

    private void say(String element, Map<String, Object> variables, @Nullable String error) {
        var step = waiting.get(element);
        if (step != null) {
            said.add(new Said(step, variables, error));
            say(said.getLast());
        }
    }

    private void sayAgain(int which) {
        if (!said.isEmpty()) {
            say(said.get(which % said.size()));
        }
    }

    private void say(Said one) {
        if (one.error() == null) {
            engine.process().answer(onboarding, one.step(), one.variables());
        } else {
            engine.process().fail(onboarding, one.step(), one.error());
        }
    }

    private void moveTimer(Deed.MoveTimer move) {
        if (over) {
            return;
        }
        var timers = state().timers().stream()
                .sorted(Comparator.comparing(Timer::element))
                .toList();
        var timer = timers.get(move.which() % timers.size());
        if (!engine.process().moveTimer(instance(), timer.id(), engine.now().plus(move.fromNow()))) {
            throw new AssertionError(timer.element() + " cannot be moved");
        }
    }

    private void moveTo(Terms other, Instant warnAt) {
        if (over) {
            return;
        }
        terms = other;
        engine.process().end(onboarding, instance());
        instance = null;
        start(warnAt);
    }

    private void migrate() {
        if (over) {
            return;
        }
        engine.deployNextVersion();
        var report = engine.process().migrate(instance(), false);
        if (!report.possible()) {
            throw new AssertionError(report.obstacles());
        }
    }

    @Override
    public StepOutcome begin(StepRunner.Call call) {
        var outcome = outcomeOf(call);
        EngineInMemory.onceCommitted(() -> {
            steps.add(call.element());
            if (outcome instanceof StepOutcome.Wait) {
                waiting.put(call.element(), call.stepId());
            }
        });
        return outcome;
    }

    private StepOutcome outcomeOf(StepRunner.Call call) {
        return switch (call.type()) {
            case "plan-checks" -> plan(call.instanceId());
            case "command-check" -> command(checkOf(call));
            case "conclude-attempt" -> concludeAttempt(checkOf(call));
            case "decide" ->
                StepOutcome.complete(Map.of(
                        "decision",
                        terms.decisions().get(decisions++ % terms.decisions().size())));
            case "conclude-unanswered-information" ->
                StepOutcome.complete(Map.of("informationOutcome", terms.silence()));
            case StepHandler.USER_TASK, "ask-applicant" -> StepOutcome.await();
            case "conclude-onboarding" -> {
                over = true;
                yield StepOutcome.complete();
            }
            default -> StepOutcome.complete();
        };
    }

    private StepOutcome plan(String startedAs) {
        if (instance != null) {
            return StepOutcome.businessError("INSTANCE_SUPERFLUOUS");
        }
        instance = startedAs;
        return StepOutcome.complete(terms.variables());
    }

    private StepOutcome command(Check check) {
        attempts.merge(check, 1, Integer::sum);
        return answered.contains(check) ? StepOutcome.complete() : StepOutcome.await();
    }

    private StepOutcome concludeAttempt(Check check) {
        if (attempts.getOrDefault(check, 0) < terms.maxAttempts()) {
            return StepOutcome.complete(Map.of("next", "ASK_AGAIN"));
        }
        return terms.decisiveSilence().contains(check)
                ? StepOutcome.businessError("DECISIVE_RESULT")
                : StepOutcome.complete(Map.of("next", "CONCLUDED"));
    }

    private static Check checkOf(StepRunner.Call call) {
        var type = call.input().apply("checkType");
        return Arrays.stream(Check.values())
                .filter(check -> check.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void happened(StepEvent event) {
        if (event instanceof StepEvent.Left left) {
            waiting.remove(left.element(), left.stepId());
        }
    }
}
