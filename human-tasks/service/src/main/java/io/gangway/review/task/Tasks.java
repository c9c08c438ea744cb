package io.gangway.review.task;

import io.gangway.platform.problem.UnknownResource;
import io.gangway.review.live.TaskGlimpse;
import io.gangway.review.live.TaskGlimpses;
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
import org.hibernate.Timeouts;

/** The tasks of the bound tenant. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID>, Workload, TaskGlimpses {

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
