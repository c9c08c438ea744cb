package io.gangway.review.task;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The second tenant's inbox without what other tests left in it: for tests of the first, the next, and the number of all. */
final class EmptiedInbox {

    static final Caller REVIEWER = Caller.OTHER_TENANTS_REVIEWER;
    static final Caller SENIOR = new Caller(Tenant.NOVA_TELCO, "senior-reviewer");

    private final Broker broker;

    EmptiedInbox(Broker broker) {
        this.broker = broker;
        REVIEWER.request()
                .get("/v1/tasks?status=OPEN,CLAIMED,PROPOSED,AWAITING_APPLICANT,AWAITING_PROCESS&limit=200")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(task -> close(UUID.fromString(task)));
        SENIOR.request().get("/v1/tasks");
    }

    private void close(UUID task) {
        broker.send(Tenant.NOVA_TELCO, new CloseReview(task, CloseReason.NO_LONGER_NEEDED));
        broker.awaitHandled(task);
    }

    UUID open(Instant openedAt) {
        return open(openedAt, CandidateRole.REVIEWER, false);
    }

    /** Its reviewers have four hours. */
    UUID open(Instant openedAt, CandidateRole candidateRole, boolean fourEyes, String... seniorReasonCodes) {
        var task = UUID.randomUUID();
        broker.send(
                Tenant.NOVA_TELCO,
                new OpenReview(
                        task,
                        UUID.randomUUID(),
                        "mobile-contract",
                        "NT-" + task.toString().substring(0, 4),
                        "CHECK_TO_CONSIDER",
                        ComponentTest.FINDINGS,
                        openedAt.plus(Duration.ofDays(30)),
                        openedAt,
                        candidateRole,
                        fourEyes,
                        List.of(),
                        List.of(seniorReasonCodes),
                        Duration.ofHours(4)));
        ComponentTest.awaitTask(REVIEWER, task);
        return task;
    }
}
