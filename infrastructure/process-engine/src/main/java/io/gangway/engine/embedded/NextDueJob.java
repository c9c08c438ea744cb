package io.gangway.engine.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** When the next job is due, over all tenants: what the engine's own acquisition would take, without the "now". */
final class NextDueJob implements DueJobs.NextDue {

    private final DataSource dataSource;
    private final String find;

    NextDueJob(DataSource dataSource, String schema) {
        this.dataSource = dataSource;
        this.find = """
                SELECT min(greatest(duedate_, coalesce(lock_exp_time_, duedate_))) FROM %s.act_ru_job
                WHERE retries_ > 0 AND suspension_state_ = 1
                """.formatted(schema);
    }

    @Override
    public Optional<Instant> find() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(find);
                var result = statement.executeQuery()) {
            result.next();
            return Optional.ofNullable(result.getTimestamp(1)).map(due -> due.toInstant());
        } catch (SQLException failure) {
            throw new IllegalStateException("The next due job cannot be found", failure);
        }
    }
}
