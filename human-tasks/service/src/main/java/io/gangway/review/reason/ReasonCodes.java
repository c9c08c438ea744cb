package io.gangway.review.reason;

import io.gangway.review.contract.ReviewOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;

/** Which codes the bound tenant's reviewers gave lately; row-level security leaves its rows alone in the query. */
@ApplicationScoped
class ReasonCodes {

    /** Few enough to be counted at once, many enough to tell a habit from a day. */
    private static final int LATELY = 500;

    /** As many as a person can tell apart, and choose with one key. */
    private static final int MOST = 8;

    private static final String COUNT = """
            select outcome, reason_code
            from (select outcome, reason_code, decided_at from task where decided_at is not null
                  order by decided_at desc limit :lately) as decided
            group by outcome, reason_code
            order by count(*) desc, max(decided_at) desc, reason_code
            """;

    private final EntityManager database;

    ReasonCodes(EntityManager database) {
        this.database = database;
    }

    UsedReasonCodes lately() {
        List<Tuple> rows = database.unwrap(Session.class)
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("lately", LATELY)
                .getResultList();
        return new UsedReasonCodes(of(ReviewOutcome.APPROVE, rows), of(ReviewOutcome.REJECT, rows));
    }

    private static List<String> of(ReviewOutcome outcome, List<Tuple> rows) {
        return rows.stream()
                .filter(row -> outcome.name().equals(row.get("outcome")))
                .map(row -> row.get("reason_code", String.class))
                .limit(MOST)
                .toList();
    }
}
