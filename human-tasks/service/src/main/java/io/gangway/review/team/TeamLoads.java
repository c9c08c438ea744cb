package io.gangway.review.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts what lies where, in one query; row-level security leaves the bound tenant's rows alone in it. */
@ApplicationScoped
class TeamLoads {

    /** Who has nothing and was not seen for so long is not listed: perhaps the person has left. */
    private static final Duration NOT_SEEN_FOR = Duration.ofDays(30);

    /** A task counts where it lies and, if its last proposal came back, also with whoever proposed that. */
    private static final String COUNT = """
            with active as (
                select status, assignee_id, assignee_name, due_at, coalesce(claimed_at, opened_at) as since,
                       status in ('OPEN', 'CLAIMED', 'PROPOSED') as workable,
                       case when proposer_id is null then returned_proposals -> -1 -> 'proposedBy' end as returned_to
                from task
                where status in ('OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS')
            ), place as (
                select assignee_id as person_id, assignee_name as person_name, true as lies, active.* from active
                union all
                select returned_to ->> 'id', returned_to ->> 'name', false, active.* from active
                where returned_to is not null
            ), load as (
                select person_id, max(person_name) as person_name,
                       count(*) filter (where lies and workable) as tasks,
                       count(*) filter (where lies and workable and due_at < :now) as overdue,
                       count(*) filter (where lies and status = 'PROPOSED') as to_confirm,
                       count(*) filter (where lies and not workable) as awaiting,
                       min(since) filter (where lies and workable) as oldest_since,
                       to_timestamp(avg(extract(epoch from since)) filter (where lies and workable)) as average_since,
                       count(*) filter (where not lies) as returned
                from place group by person_id
            )
            select coalesce(load.person_id, reviewer.id) as id, coalesce(reviewer.name, load.person_name) as name,
                   coalesce(reviewer.senior, false) as senior, reviewer.seen_at, reviewer.absent_from,
                   reviewer.absent_until, coalesce(load.tasks, 0) as tasks, coalesce(load.overdue, 0) as overdue,
                   coalesce(load.to_confirm, 0) as to_confirm, coalesce(load.awaiting, 0) as awaiting,
                   load.oldest_since, load.average_since, coalesce(load.returned, 0) as returned
            from load full join reviewer on reviewer.id = load.person_id
            where load.tasks is not null or reviewer.seen_at >= :lately
            order by name, id
            """;

    private final EntityManager database;
    private final Clock clock;

    TeamLoads(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Team count() {
        var now = clock.instant();
        List<Tuple> rows = database.unwrap(Session.class)
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("lately", now.minus(NOT_SEEN_FOR).atOffset(ZoneOffset.UTC))
                .getResultList();
        return new Team(
                rows.stream()
                        .filter(row -> row.get("id") == null)
                        .map(TeamLoads::load)
                        .findFirst()
                        .orElse(TeamLoad.NOTHING),
                rows.stream()
                        .filter(row -> row.get("id") != null)
                        .map(TeamLoads::member)
                        .toList());
    }

    private static TeamMember member(Tuple row) {
        return new TeamMember(
                row.get("id", String.class),
                row.get("name", String.class),
                row.get("senior", Boolean.class),
                moment(row, "seen_at"),
                moment(row, "absent_from"),
                moment(row, "absent_until"),
                load(row),
                number(row, "returned"));
    }

    private static TeamLoad load(Tuple row) {
        return new TeamLoad(
                number(row, "tasks"),
                number(row, "overdue"),
                number(row, "to_confirm"),
                number(row, "awaiting"),
                moment(row, "oldest_since"),
                moment(row, "average_since"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        return row.get(column, Instant.class);
    }
}
