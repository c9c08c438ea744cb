package io.gangway.process;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One running instance of the process, and everybody around it: the workers, the providers, the reviewer, the bank. */
final class Onboarding {

    static final Duration DEADLINE = Duration.ofHours(4);
    static final Duration WARNING = Duration.ofMinutes(30);
    static final Duration INFORMATION_TIME = Duration.ofMinutes(20);

    /** What {@code warnAt} says where the policy wants no warning. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private final ProcessEngine engine;
    private final UUID id;
    private final long instance;
    private Policy policy = Policy.allChecks();

    private Onboarding(ProcessEngine engine, UUID id, Instant dueAt, Instant warnAt) {
        this.engine = engine;
        this.id = id;
        this.instance = engine.start(
                "customer-onboarding",
                Map.of(
                        "tenantId", "0192f000-0000-7000-8000-00000000000a",
                        "onboardingId", id.toString(),
                        "dueAt", dueAt.toString(),
                        "warnAt", warnAt.toString()));
    }

    static Onboarding accepted(ProcessEngine engine, UUID id) {
        return new Onboarding(engine, id, Instant.now().plus(DEADLINE), NEVER);
    }

    static Onboarding acceptedWithWarning(ProcessEngine engine, UUID id) {
        var now = Instant.now();
        return new Onboarding(engine, id, now.plus(DEADLINE), now.plus(WARNING));
    }

    /** The engine was away for so long that the deadline has passed before the instance starts. */
    static Onboarding startedTooLate(ProcessEngine engine, UUID id) {
        var dueAt = Instant.now().minusSeconds(1);
        return new Onboarding(engine, id, dueAt, dueAt.minus(WARNING));
    }

    Onboarding planned(Policy policy) {
        this.policy = policy;
        complete(engine.jobAt(instance, "Task_PlanChecks", "plan-checks"), policy.variables());
        return this;
    }

    /** Another instance was bound to the onboarding first. */
    Onboarding foundSuperfluous() {
        return fail(engine.jobAt(instance, "Task_PlanChecks", "plan-checks"), "INSTANCE_SUPERFLUOUS");
    }

    Onboarding answered(Check check, String outcome) {
        return answered(check, outcome, null);
    }

    Onboarding answered(Check check, String outcome, @Nullable Integer score) {
        var answer = new HashMap<String, Object>();
        answer.put("outcome", outcome);
        answer.put("score", score);
        complete(openCheck(check), answer);
        return this;
    }

    Onboarding everythingClear() {
        return answered(Check.ADDRESS, "CLEAR")
                .answered(Check.CREDIT, "CLEAR", 720)
                .answered(Check.CRIMINAL_RECORD, "CLEAR");
    }

    Onboarding everythingClearBut(Check exception) {
        for (var check : Check.values()) {
            if (check != exception) {
                answered(check, "CLEAR", check == Check.CREDIT ? 720 : null);
            }
        }
        return this;
    }

    /** The provider says that it cannot answer. */
    Onboarding failed(Check check) {
        return fail(openCheck(check), "CHECK_FAILED");
    }

    /** The answer timeout passes. */
    Onboarding silent(Check check) {
        openCheck(check);
        engine.passTime(Policy.ANSWER_TIMEOUT);
        return this;
    }

    Onboarding backedOff() {
        engine.passTime(Policy.BACK_OFF);
        return this;
    }

    /** An answer that decides alone, and a policy that fails fast. */
    Onboarding answeredDecisively(Check check) {
        return fail(openCheck(check), "DECISIVE_RESULT");
    }

    /** A silence that decides alone, and a policy that fails fast. */
    Onboarding concludedDecisively(Check check) {
        return fail(
                engine.jobAt(instance, check.concludeUnansweredTask(), "conclude-unanswered-check"), "DECISIVE_RESULT");
    }

    /** What is left after a decisive result is withdrawn; returns the reason that the job was told. */
    String restWithdrawn() {
        var withdraw = engine.jobAt(instance, "Task_WithdrawRest", "withdraw-checks");
        complete(withdraw, Map.of());
        return text(withdraw, "withdrawReason");
    }

    /** The worker notes that no attempt is left; returns what the job was told. */
    Map<String, Object> concludedUnanswered(Check check) {
        var job = engine.jobAt(instance, check.concludeUnansweredTask(), "conclude-unanswered-check");
        complete(job, Map.of("outcome", policy.onUnanswered(check).equals("CONTINUE") ? "WAIVED" : "UNANSWERED"));
        return job.getVariablesAsMap();
    }

    Onboarding decided(String outcome, String reason, @Nullable String rule) {
        var decision = new HashMap<String, Object>();
        decision.put("outcome", outcome);
        decision.put("reason", reason);
        decision.put("rule", rule);
        complete(openDecision(), Map.of("decision", decision));
        return this;
    }

    Onboarding decidedAllClear() {
        return decided("APPROVE", "ALL_CLEAR", "Rule_AllClear");
    }

    Onboarding decidedLeftOpen() {
        return decided("REVIEW", "CHECK_UNANSWERED", "Rule_LeftOpen");
    }

    Onboarding toBeConsidered() {
        return everythingClearBut(Check.CREDIT)
                .answered(Check.CREDIT, "CONSIDER", 480)
                .decided("REVIEW", "CHECK_TO_CONSIDER", "Rule_ToConsider");
    }

    Onboarding reviewed(String outcome) {
        complete(openReview(), Map.of("reviewOutcome", outcome));
        return this;
    }

    /** The reviewer wants something of the applicant, who has {@link #INFORMATION_TIME}. */
    Onboarding reviewedAskingTheApplicant() {
        var until = engine.now().plus(INFORMATION_TIME).truncatedTo(ChronoUnit.MILLIS);
        complete(openReview(), Map.of("reviewOutcome", "ASK_APPLICANT", "informationUntil", until.toString()));
        return this;
    }

    Onboarding informed() {
        complete(openQuestion(), Map.of());
        return this;
    }

    /** The applicant lets the time pass. */
    Onboarding notInformed() {
        openQuestion();
        engine.passTime(INFORMATION_TIME);
        return this;
    }

    Onboarding concludedWithoutInformation(String outcome) {
        complete(openConclusionWithoutInformation(), Map.of("informationOutcome", outcome));
        return this;
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
        complete(engine.jobAt(instance, "Task_RemindReviewer", "remind-review"), Map.of());
        return this;
    }

    /** The reminder was due before. */
    Onboarding escalationDue() {
        engine.passTime(Policy.REVIEW_ESCALATION.minus(Policy.REVIEW_REMINDER));
        return this;
    }

    Onboarding escalated() {
        complete(engine.jobAt(instance, "Task_EscalateReview", "escalate-review"), Map.of());
        return this;
    }

    Onboarding warningDue() {
        engine.passTime(WARNING);
        return this;
    }

    Onboarding warned() {
        complete(engine.jobAt(instance, "Task_WarnOfDeadline", "warn-of-deadline"), Map.of());
        return this;
    }

    Onboarding overdue() {
        engine.passTime(DEADLINE);
        return this;
    }

    Onboarding cancelled() {
        requestCancellation(engine, id);
        return this;
    }

    static void requestCancellation(ProcessEngine engine, UUID id) {
        engine.client()
                .newPublishMessageCommand()
                .messageName("cancel-onboarding")
                .correlationKey(id.toString())
                .timeToLive(Duration.ofMinutes(5))
                .send()
                .join();
    }

    /** Undoes what is open after a deadline or a cancellation; returns the reason that both jobs were told. */
    String withdrawn(String occasion) {
        var withdraw = engine.jobAt(instance, "Task_WithdrawChecks" + occasion, "withdraw-checks");
        complete(withdraw, Map.of());
        var close = engine.jobAt(instance, "Task_CloseReview" + occasion, "close-review");
        complete(close, Map.of());
        var reason = text(withdraw, "withdrawReason");
        if (!text(close, "withdrawReason").equals(reason)) {
            throw new AssertionError("checks and review are closed for different reasons");
        }
        return reason;
    }

    Conclusion concludedAs(String label) {
        var job = engine.jobAt(instance, "Task_Conclude" + label, "conclude-onboarding");
        complete(job, Map.of());
        return new Conclusion(text(job, "terminal"), text(job, "reason"), (String)
                job.getVariablesAsMap().get("rule"));
    }

    /** The command that is out for a check: what its open job was told. The job stays open. */
    ActivatedJob openCheck(Check check) {
        return engine.jobAt(instance, check.task(), "command-check");
    }

    ActivatedJob openDecision() {
        return engine.jobAt(instance, "Task_Decide", "decide");
    }

    ActivatedJob openReview() {
        return engine.jobAt(instance, "Task_Review", "io.camunda.zeebe:userTask");
    }

    /** What the applicant is asked. The job stays open. */
    ActivatedJob openQuestion() {
        return engine.jobAt(instance, "Task_AskApplicant", "ask-applicant");
    }

    ActivatedJob openConclusionWithoutInformation() {
        return engine.jobAt(instance, "Task_ConcludeUnansweredInformation", "conclude-unanswered-information");
    }

    boolean hasReceivedTheCancellation() {
        return engine.hasJob(instance, "Task_WithdrawChecksOnCancellation", "withdraw-checks");
    }

    boolean asks(Check check) {
        return engine.hasJob(instance, check.task(), "command-check");
    }

    boolean waitsForReminder() {
        return engine.hasJob(instance, "Task_RemindReviewer", "remind-review");
    }

    boolean waitsForWarning() {
        return engine.hasJob(instance, "Task_WarnOfDeadline", "warn-of-deadline");
    }

    boolean waitsForEscalation() {
        return engine.hasJob(instance, "Task_EscalateReview", "escalate-review");
    }

    /** Waits until the instance is over, then hands out the assertions on where it went. */
    ProcessInstanceAssert ended() {
        // The record stream is bound to the test's thread.
        await().pollInSameThread()
                .atMost(ProcessEngine.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(inspected()).isCompleted());
        return assertThat(inspected()).hasNoIncidents();
    }

    ProcessInstanceAssert now() {
        engine.settle();
        return assertThat(inspected());
    }

    private InspectedProcessInstance inspected() {
        return new InspectedProcessInstance(instance);
    }

    private void complete(ActivatedJob job, Map<String, Object> variables) {
        engine.client().newCompleteCommand(job).variables(variables).send().join();
    }

    private Onboarding fail(ActivatedJob job, String errorCode) {
        engine.client().newThrowErrorCommand(job).errorCode(errorCode).send().join();
        return this;
    }

    private static String text(ActivatedJob job, String variable) {
        return (String) requireNonNull(job.getVariablesAsMap().get(variable), variable);
    }
}
