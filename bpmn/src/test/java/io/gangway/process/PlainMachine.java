package io.gangway.process;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the process of an onboarding means, told without a process engine and without a model. */
final class PlainMachine {

    private static final String REVIEW = "Task_Review";
    private static final String ASK = "Task_AskApplicant";
    private static final String REMINDER = "Timer_ReviewReminderDue";
    private static final String ESCALATION = "Timer_ReviewEscalationDue";
    private static final String INFORMATION = "Timer_InformationNotReceived";
    private static final String WARNING = "Start_DeadlineNear";
    private static final String DEADLINE = "Start_DeadlinePassed";

    private final List<String> steps = new ArrayList<>();
    private final Map<String, Instant> timers = new TreeMap<>();
    private final Set<String> waiting = new TreeSet<>();
    private final Map<Check, Integer> attempts = new EnumMap<>(Check.class);
    private final Set<Check> answered = EnumSet.noneOf(Check.class);
    private final Set<Check> open = EnumSet.noneOf(Check.class);
    private final Instant dueAt;
    private Terms terms;
    private Instant warnAt;
    private Instant now;
    private int decisions;
    private boolean over;

    PlainMachine(Terms terms, Instant now, Instant dueAt, Instant warnAt) {
        this.terms = terms;
        this.now = now;
        this.dueAt = dueAt;
        this.warnAt = warnAt;
        start();
    }

    /** The steps that began, in their order. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** The timers that run, by their elements. */
    Map<String, Instant> timers() {
        return Map.copyOf(timers);
    }

    /** Where a token waits. */
    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    boolean isOver() {
        return over;
    }

    Instant warnAt() {
        return warnAt;
    }

    void happens(Deed deed) {
        if (over) {
            return;
        }
        switch (deed) {
            case Deed.Answer answer -> answer(answer.check());
            case Deed.Fail failure -> fail(failure.check());
            case Deed.AnswerDecisively answer -> answerDecisively(answer.check());
            case Deed.Review review -> review(review);
            case Deed.Inform _ -> inform();
            case Deed.Proceed _ -> throw new IllegalArgumentException("to whom?");
            case Deed.SayAgain _, Deed.Migrate _ -> {}
            case Deed.Wait wait -> pass(wait.time());
            case Deed.MoveTimer move -> moveTimer(move);
            case Deed.Cancel _ -> end("OnCancellation", "Cancelled");
            case Deed.MoveTo move -> moveTo(move.terms());
            case Deed.StartAgain _ -> steps.add("Task_PlanChecks");
        }
        pass(Duration.ZERO);
    }

    private void start() {
        timers.put(WARNING, warnAt);
        timers.put(DEADLINE, dueAt);
        steps.add("Task_PlanChecks");
        open.addAll(terms.wanted());
        List.copyOf(open).forEach(this::ask);
        decideWhenAllIsConcluded();
    }

    private void ask(Check check) {
        steps.add(check.task());
        attempts.merge(check, 1, Integer::sum);
        if (answered.contains(check)) {
            open.remove(check);
        } else {
            waiting.add(check.task());
            timers.put(check.answerTimer(), now.plus(terms.answerTimeout(check)));
        }
    }

    private boolean stopWaitingFor(Check check) {
        timers.remove(check.answerTimer());
        return waiting.remove(check.task());
    }

    private void answer(Check check) {
        if (stopWaitingFor(check)) {
            answered.add(check);
            conclude(check);
        }
    }

    private void fail(Check check) {
        if (!stopWaitingFor(check)) {
            return;
        }
        steps.add(check.concludeAttemptTask());
        if (attempts.getOrDefault(check, 0) < terms.maxAttempts()) {
            waiting.add(check.backOffTimer());
            timers.put(check.backOffTimer(), now.plus(terms.backOff()));
        } else if (terms.decisiveSilence().contains(check)) {
            decideAtOnce();
        } else {
            conclude(check);
        }
    }

    private void answerDecisively(Check check) {
        if (stopWaitingFor(check)) {
            answered.add(check);
            decideAtOnce();
        }
    }

    private void conclude(Check check) {
        open.remove(check);
        decideWhenAllIsConcluded();
    }

    private void decideWhenAllIsConcluded() {
        if (open.isEmpty()) {
            decide();
        }
    }

    private void decideAtOnce() {
        open.clear();
        for (var check : Check.values()) {
            stopWaitingFor(check);
            timers.remove(check.backOffTimer());
            waiting.remove(check.backOffTimer());
        }
        steps.add("Task_WithdrawRest");
        decide();
    }

    private void decide() {
        steps.add("Task_Decide");
        switch (terms.decisions().get(decisions++ % terms.decisions().size())) {
            case "APPROVE" -> conclude("Approved");
            case "REJECT" -> conclude("Rejected");
            default -> openReview();
        }
    }

    private void openReview() {
        steps.add(REVIEW);
        waiting.add(REVIEW);
        timers.put(REMINDER, now.plus(Terms.REMINDER));
        timers.put(ESCALATION, now.plus(Terms.ESCALATION));
    }

    private void review(Deed.Review review) {
        if (!waiting.remove(REVIEW)) {
            return;
        }
        timers.remove(REMINDER);
        timers.remove(ESCALATION);
        switch (review.outcome()) {
            case "APPROVE" -> conclude("Approved");
            case "REJECT" -> conclude("Rejected");
            case "CHECK_RESOLVED" -> decide();
            default -> {
                steps.add(ASK);
                waiting.add(ASK);
                timers.put(INFORMATION, now.plus(review.time()));
            }
        }
    }

    private void inform() {
        if (waiting.remove(ASK)) {
            timers.remove(INFORMATION);
            openReview();
        }
    }

    private void informationDoesNotCome() {
        waiting.remove(ASK);
        steps.add("Task_ConcludeUnansweredInformation");
        if (terms.silence().equals("REJECT")) {
            conclude("Rejected");
        } else {
            openReview();
        }
    }

    private void conclude(String label) {
        steps.add("Task_Conclude" + label);
        stop();
    }

    private void end(String occasion, String label) {
        steps.add("Task_WithdrawChecks" + occasion);
        steps.add("Task_CloseReview" + occasion);
        conclude(label);
    }

    private void stop() {
        waiting.clear();
        timers.clear();
        open.clear();
        over = true;
    }

    private void moveTimer(Deed.MoveTimer move) {
        if (!timers.isEmpty()) {
            var names = List.copyOf(timers.keySet());
            timers.put(names.get(move.which() % names.size()), now.plus(move.fromNow()));
        }
    }

    private void moveTo(Terms other) {
        stop();
        over = false;
        terms = other;
        start();
    }

    private void pass(Duration time) {
        var until = now.plus(time);
        for (var next = nextTimer(); next != null && !next.getValue().isAfter(until); next = nextTimer()) {
            now = next.getValue().isAfter(now) ? next.getValue() : now;
            timers.remove(next.getKey());
            fire(next.getKey());
        }
        now = until;
    }

    private Map.@Nullable Entry<String, Instant> nextTimer() {
        return timers.entrySet().stream()
                .map(Map.Entry::copyOf)
                .min(comparing(Map.Entry<String, Instant>::getValue).thenComparing(Map.Entry::getKey))
                .orElse(null);
    }

    private void fire(String timer) {
        switch (timer) {
            case REMINDER -> steps.add("Task_RemindReviewer");
            case ESCALATION -> steps.add("Task_EscalateReview");
            case INFORMATION -> informationDoesNotCome();
            case DEADLINE -> end("AtDeadline", "Expired");
            case WARNING -> {
                steps.add("Task_WarnOfDeadline");
                warnAt = Instant.parse("9999-12-31T23:59:59Z");
            }
            default -> fireOfACheck(timer);
        }
    }

    private void fireOfACheck(String timer) {
        for (var check : Check.values()) {
            if (timer.equals(check.answerTimer())) {
                fail(check);
            } else if (timer.equals(check.backOffTimer())) {
                waiting.remove(timer);
                ask(check);
            }
        }
    }
}
