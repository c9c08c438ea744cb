package io.gangway.review.task;

import io.gangway.platform.problem.UnknownResource;
import io.gangway.review.live.TaskGlimpse;
import io.gangway.review.live.TaskGlimpses;
import io.gangway.review.reviewer.ActingReviewer;
import io.gangway.review.reviewer.Workload;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.Timeouts;

/** The tasks of the bound tenant. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID>, Workload, TaskGlimpses {

    /** In the order in which tasks are given out; row-level security leaves the bound tenant's tasks alone in it. */
    private static final String NEXT = """
            select id from task
            where status in ('OPEN', 'PROPOSED') and assignee_id is null
              and released_by_id is distinct from :reviewer and proposer_id is distinct from :reviewer
              and (:senior or candidate_role = 'REVIEWER'
                and (reason_code is null or reason_code <> all (senior_reason_codes)))
            order by priority, opened_at, id limit 1 for update skip locked
            """;

    Task get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /** Keeps others from changing the task, so that the loser of a race reads the winner's name and not a conflict. */
    Task getToChange(UUID id) {
        return findToChange(id).orElseThrow(UnknownResource::new);
    }

    Optional<Task> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Task> list(TaskFilter filter, TaskSort sort, int limit) {
        return find(filter.where() + " order by " + sort.order(), filter.parameters())
                .range(0, limit - 1)
                .list();
    }

    /**
     * How many tasks each filter finds, in the filters' order, by one statement: all that ask for nothing that has ended are
     * counted in one pass over what has not. Each of the others gets a pass of its own.
     */
    List<Long> counts(List<TaskFilter> filters) {
        var numbered = IntStream.range(0, filters.size())
                .mapToObj(at -> filters.get(at).numbered(at))
                .toList();
        // The first column makes the answer one row, also where nobody asks for what has not ended.
        var columns = Stream.concat(Stream.of("count(*)"), numbered.stream().map(Tasks::column))
                .collect(Collectors.joining(", ", "select ", " from Task "));
        var query = getEntityManager()
                .createQuery(
                        columns + new TaskFilter().status(TaskStatus.unended()).where(), Tuple.class);
        numbered.forEach(filter -> filter.parameters().forEach(query::setParameter));
        var row = query.getSingleResult();
        return IntStream.rangeClosed(1, filters.size())
                .mapToObj(at -> row.get(at, Long.class))
                .toList();
    }

    private static String column(TaskFilter filter) {
        return filter.isUnended()
                ? "count(*) filter (%s)".formatted(filter.where())
                : "(select count(*) from Task %s)".formatted(filter.where());
    }

    /** The first tasks that wait for anybody, locked; those that somebody else is changing are left to them. */
    List<Task> waitingToChange(int most) {
        return getEntityManager()
                .createQuery("""
                    from Task where status in (TaskStatus.OPEN, TaskStatus.PROPOSED) and holding.assigneeId is null
                    order by rank, clock.openedAt, id
                    """.replace("TaskStatus", TaskStatus.class.getName()), Task.class)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /**
     * The most urgent task that waits for anybody and that the person may decide or confirm, locked; one that somebody else
     * is changing is left to them. Not what the person has just given back.
     */
    Optional<Task> nextToTake(ActingReviewer reviewer) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NEXT, UUID.class)
                .setParameter("reviewer", reviewer.id())
                .setParameter("senior", reviewer.isSenior())
                .uniqueResultOptional()
                .map(this::get);
    }

    /** What the person took with that call, as long as they hold it or ended it. */
    Optional<Task> takenWith(UUID call, ActingReviewer reviewer) {
        return find("holding.takenWith = ?1 and holding.assigneeId = ?2", call, reviewer.id())
                .firstResultOptional();
    }

    @Override
    public Map<String, Long> held() {
        return getEntityManager()
                .createQuery("""
                    select holding.assigneeId, count(*) from Task
                    where status in (TaskStatus.CLAIMED, TaskStatus.PROPOSED) and holding.assigneeId is not null
                    group by holding.assigneeId
                    """.replace("TaskStatus", TaskStatus.class.getName()), Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> String.valueOf(row[0]), row -> ((Number) row[1]).longValue()));
    }

    @Override
    @Transactional
    public List<TaskGlimpse> of(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .map(task -> new TaskGlimpse(
                        task.id(),
                        task.version(),
                        task.status().name(),
                        task.urgency().priority().name(),
                        task.holding().map(Holding::holder).orElse(null)))
                .toList();
    }
}
