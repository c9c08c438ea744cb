package io.gangway.process;

import io.gangway.process.StoryEngine.OpenStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One running instance of the process, and everybody around it: the service, the providers, the reviewer, the bank. */
final class Onboarding {

    static final Duration DEADLINE = Duration.ofHours(4);
    static final Duration WARNING = Duration.ofMinutes(30);
    static final Duration INFORMATION_TIME = Duration.ofMinutes(20);

    /** What {@code warnAt} says where the policy wants no warning. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private final StoryEngine engine;
    private final UUID id;
    private final String instance;

    private Onboarding(StoryEngine engine, UUID id, Instant dueAt, Instant warnAt) {
        this.engine = engine;
        this.id = id;
        engine.start(id, Map.of("dueAt", dueAt, "warnAt", warnAt));
        this.instance = engine.instanceOf(id);
    }

    static Onboarding accepted(StoryEngine engine, UUID id) {
        return new Onboarding(engine, id, engine.now().plus(DEADLINE), NEVER);
    }

    static Onboarding acceptedWithWarning(StoryEngine engine, UUID id) {
        return new Onboarding(
                engine, id, engine.now().plus(DEADLINE), engine.now().plus(WARNING));
    }

    /** The engine was away for so long that the deadline has passed before the instance starts. */
    static Onboarding startedTooLate(StoryEngine engine, UUID id) {
        var dueAt = engine.now().minusSeconds(1);
        return new Onboarding(engine, id, dueAt, dueAt.minus(WARNING));
    }

    Onboarding planned(Policy policy) {
        return complete("Task_PlanChecks", policy.variables());
    }

    /** Another instance was bound to the onboarding first. */
    Onboarding foundSuperfluous() {
        return fail("Task_PlanChecks", "INSTANCE_SUPERFLUOUS");
    }

    Onboarding answered(Check check) {
        return complete(check.task(), Map.of());
    }

    Onboarding everythingAnswered() {
        return answered(Check.ADDRESS).answered(Check.CREDIT).answered(Check.CRIMINAL_RECORD);
    }

    Onboarding everythingAnsweredBut(Check exception) {
        for (var check : Check.values()) {
            if (check != exception) {
                answered(check);
            }
        }
        return this;
    }

    /** The provider says that it cannot answer. */
    Onboarding failed(Check check) {
        return fail(check.task(), "CHECK_FAILED");
    }

    /** The answer timeout passes. */
    Onboarding silent(Check check) {
        openCheck(check);
        engine.passTime(Policy.ANSWER_TIMEOUT);
        return this;
    }

    /** The policy grants another attempt. */
    Onboarding grantedAnotherAttempt(Check check) {
        return complete(check.concludeAttemptTask(), Map.of("next", "ASK_AGAIN"));
    }

    /** That was the last attempt. */
    Onboarding leftUnanswered(Check check) {
        return complete(check.concludeAttemptTask(), Map.of("next", "CONCLUDED"));
    }

    Onboarding backedOff() {
        engine.passTime(Policy.BACK_OFF);
        return this;
    }

    /** An answer that decides alone, and a policy that fails fast. */
    Onboarding answeredDecisively(Check check) {
        return fail(check.task(), "DECISIVE_RESULT");
    }

    /** A silence that decides alone, and a policy that fails fast. */
    Onboarding leftUnansweredDecisively(Check check) {
        return fail(check.concludeAttemptTask(), "DECISIVE_RESULT");
    }

    /** What is left after a decisive result is withdrawn; returns the reason that the step was told. */
    String restWithdrawn() {
        var reason = stepAt("Task_WithdrawRest").told("withdrawReason");
        complete("Task_WithdrawRest", Map.of());
        return reason;
    }

    Onboarding decided(String decision) {
        return complete("Task_Decide", Map.of("decision", decision));
    }

    Onboarding sentToReview() {
        return everythingAnswered().decided("REVIEW");
    }

    Onboarding reviewed(String outcome) {
        return complete("Task_Review", Map.of("reviewOutcome", outcome));
    }

    /** The reviewer wants something of the applicant, who has {@link #INFORMATION_TIME}. */
    Onboarding reviewedAskingTheApplicant() {
        var until = engine.now().plus(INFORMATION_TIME);
        return complete("Task_Review", Map.of("reviewOutcome", "ASK_APPLICANT", "informationUntil", until));
    }

    Onboarding informed() {
        return complete("Task_AskApplicant", Map.of());
    }

    /** The applicant lets the time pass. */
    Onboarding notInformed() {
        stepAt("Task_AskApplicant");
        engine.passTime(INFORMATION_TIME);
        return this;
    }

    Onboarding concludedWithoutInformation(String outcome) {
        return complete("Task_ConcludeUnansweredInformation", Map.of("informationOutcome", outcome));
    }

    /** The reviewer found out what nobody had answered. */
    Onboarding reviewedResolvingACheck() {
        return reviewed("CHECK_RESOLVED");
    }

    Onboarding reminderDue() {
        engine.passTime(Policy.REVIEW_REMINDER);
        return this;
    }

    Onboarding reminded() {
        return complete("Task_RemindReviewer", Map.of());
    }

    /** The reminder was due before. */
    Onboarding escalationDue() {
        engine.passTime(Policy.REVIEW_ESCALATION.minus(Policy.REVIEW_REMINDER));
        return this;
    }

    Onboarding escalated() {
        return complete("Task_EscalateReview", Map.of());
    }

    Onboarding warningDue() {
        engine.passTime(WARNING);
        return this;
    }

    Onboarding warned() {
        return complete("Task_WarnOfDeadline", Map.of());
    }

    Onboarding overdue() {
        engine.passTime(DEADLINE);
        return this;
    }

    Onboarding cancelled() {
        engine.cancel(id);
        return this;
    }

    /** Undoes what is open after a deadline or a cancellation; returns the reason that both steps were told. */
    String withdrawn(String occasion) {
        var reason = stepAt("Task_WithdrawChecks" + occasion).told("withdrawReason");
        complete("Task_WithdrawChecks" + occasion, Map.of());
        var same = stepAt("Task_CloseReview" + occasion).told("withdrawReason");
        complete("Task_CloseReview" + occasion, Map.of());
        if (!same.equals(reason)) {
            throw new AssertionError("checks and review are closed for different reasons");
        }
        return reason;
    }

    /** The onboarding becomes terminal; returns as what. */
    String concludedAs(String label) {
        var terminal = stepAt("Task_Conclude" + label).told("terminal");
        complete("Task_Conclude" + label, Map.of());
        return terminal;
    }

    /** The command that is out for a check. The step stays open. */
    OpenStep openCheck(Check check) {
        return stepAt(check.task());
    }

    OpenStep stepAt(String element) {
        return engine.stepAt(id, element);
    }

    boolean waitsAt(String element) {
        return engine.waitsAt(id, element);
    }

    boolean asks(Check check) {
        return waitsAt(check.task());
    }

    /** The instance is over; hands out the assertions on where it went. */
    CourseAssert ended() {
        return now().isCompleted();
    }

    CourseAssert now() {
        return new CourseAssert(engine, id, instance);
    }

    private Onboarding complete(String element, Map<String, Object> variables) {
        engine.complete(stepAt(element), variables);
        return this;
    }

    private Onboarding fail(String element, String errorCode) {
        engine.fail(stepAt(element), errorCode);
        return this;
    }
}
