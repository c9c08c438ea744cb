package io.gangway.onboarding.webhooks;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bound tenant's deliveries, row by row: what is due, who has it, what came of it. Whoever takes rows holds the webhook's row
 * until the end of the transaction, so that replicas take turns and an onboarding's events keep their order.
 */
@ApplicationScoped
class Deliveries {

    private static final int QUEUED_AT_ONCE = 1_000;

    private static final String HOLD = """
            SELECT status, failing_since IS NOT NULL FROM webhook WHERE tenant_id = ? AND id = ? FOR NO KEY UPDATE
            """;

    /** What the webhook wants of what happened since it was last asked. */
    private static final String QUEUE = """
            WITH next AS (
                SELECT webhook.*, least(count.last, webhook.queued_to + ?) AS up_to
                FROM webhook JOIN tenant_event_count AS count ON count.tenant_id = webhook.tenant_id
                WHERE webhook.tenant_id = ? AND webhook.id = ? AND count.last > webhook.queued_to
            ), queued AS (
                INSERT INTO webhook_delivery (tenant_id, webhook_id, sequence, event_id, type, onboarding_id, status, due_at,
                                              attempts, round_began)
                SELECT event.tenant_id, next.id, event.sequence, event.id, event.type, event.onboarding_id, 'PENDING', ?, 0, 0
                FROM next JOIN tenant_event AS event ON event.tenant_id = next.tenant_id
                    AND event.sequence > next.queued_to AND event.sequence <= next.up_to
                WHERE (cardinality(next.types) = 0 OR event.type = ANY (next.types))
                  AND (cardinality(next.products) = 0 OR event.product IS NULL OR event.product = ANY (next.products))
                ON CONFLICT DO NOTHING
            )
            UPDATE webhook SET queued_to = next.up_to FROM next WHERE webhook.id = next.id
            """;

    private static final String TAKE = """
            UPDATE webhook_delivery AS taken SET attempts = taken.attempts + 1, due_at = ?
            FROM (
                SELECT due.sequence FROM webhook_delivery AS due JOIN webhook ON webhook.id = due.webhook_id
                WHERE due.webhook_id = ? AND due.status = 'PENDING' AND due.due_at <= ?
                  AND NOT (webhook.ordered AND EXISTS (
                      SELECT FROM webhook_delivery AS earlier
                      WHERE earlier.webhook_id = due.webhook_id AND earlier.onboarding_id = due.onboarding_id
                        AND earlier.status = 'PENDING' AND earlier.sequence < due.sequence))
                ORDER BY due.sequence LIMIT ?
            ) AS due
            WHERE taken.tenant_id = ? AND taken.webhook_id = ? AND taken.sequence = due.sequence
            RETURNING taken.sequence, taken.attempts, taken.round_began
            """;

    private static final String SETTLE = """
            UPDATE webhook_delivery SET status = ?, due_at = ?, ended_at = ?
            WHERE tenant_id = ? AND webhook_id = ? AND sequence = ? AND attempts = ? AND status = 'PENDING'
            """;

    private static final String LOG = """
            INSERT INTO webhook_attempt (tenant_id, webhook_id, sequence, number, at, status, fault, latency_ms, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TAKEN_AGAIN =
            "UPDATE webhook SET failing_since = NULL WHERE tenant_id = ? AND id = ? AND failing_since IS NOT NULL";

    private static final String NOT_TAKEN =
            "UPDATE webhook SET failing_since = ? WHERE tenant_id = ? AND id = ? AND failing_since IS NULL";

    private static final String SWITCH_OFF = """
            UPDATE webhook SET status = ?, disabled_at = ?, version = version + 1
            WHERE tenant_id = ? AND id = ? AND status = 'ENABLED' AND failing_since <= ? RETURNING name
            """;

    private static final String RANGE_AGAIN = """
            INSERT INTO webhook_delivery AS known (tenant_id, webhook_id, sequence, event_id, type, onboarding_id, status, due_at,
                                                   attempts, round_began)
            SELECT event.tenant_id, webhook.id, event.sequence, event.id, event.type, event.onboarding_id, 'PENDING', ?, 0, 0
            FROM webhook JOIN tenant_event AS event ON event.tenant_id = webhook.tenant_id
            WHERE webhook.tenant_id = ? AND webhook.id = ? AND event.sequence BETWEEN ? AND least(?, webhook.queued_to)
              AND (cardinality(webhook.types) = 0 OR event.type = ANY (webhook.types))
              AND (cardinality(webhook.products) = 0 OR event.product IS NULL OR event.product = ANY (webhook.products))
            ON CONFLICT (tenant_id, webhook_id, sequence) DO UPDATE
                SET status = 'PENDING', due_at = excluded.due_at, round_began = known.attempts, ended_at = NULL
                WHERE known.status <> 'PENDING'
            """;

    private static final String FAILED_AGAIN = """
            UPDATE webhook_delivery SET status = 'PENDING', due_at = ?, round_began = attempts, ended_at = NULL
            WHERE tenant_id = ? AND webhook_id = ? AND status = 'GIVEN_UP' AND ended_at >= ?
            """;

    private static final String LIST = """
            SELECT sequence, event_id, type, onboarding_id, status, due_at, attempts, ended_at FROM webhook_delivery
            WHERE tenant_id = ? AND webhook_id = ? AND sequence < ? AND (?::text IS NULL OR status = ?)
            ORDER BY sequence DESC LIMIT ?
            """;

    private static final String ATTEMPTS = """
            SELECT number, at, status, fault, latency_ms, body FROM webhook_attempt
            WHERE tenant_id = ? AND webhook_id = ? AND sequence = ? ORDER BY number
            """;

    /**
     * A row that this replica has for a while.
     *
     * @param attempt which try this is, over all rounds; also what proves that the row is still ours
     * @param triesBefore how many failed in this round
     */
    record Taken(long sequence, int attempt, int triesBefore) {}

    /** How a webhook was found. */
    record Held(boolean enabled, boolean failing) {}

    private final AgroalDataSource database;
    private final CurrentTenant tenant;
    private final Duration takenFor;

    Deliveries(AgroalDataSource database, CurrentTenant tenant, WebhooksConfig config) {
        this.database = database;
        this.tenant = tenant;
        this.takenFor = config.takenFor();
    }

    /** Holds the webhook until the end of the transaction; empty where it was deleted. */
    @Transactional(TxType.MANDATORY)
    Optional<Held> hold(UUID webhook) {
        return with(HOLD, statement -> {
            bind(statement, tenant(), webhook);
            try (var result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new Held(
                                WebhookStatus.valueOf(result.getString(1)) == WebhookStatus.ENABLED,
                                result.getBoolean(2)))
                        : Optional.empty();
            }
        });
    }

    /** Queues what happened since; the webhook is held. */
    @Transactional(TxType.MANDATORY)
    void queue(UUID webhook, Instant now) {
        update(QUEUE, QUEUED_AT_ONCE, tenant(), webhook, utc(now));
    }

    /** Takes what is due, the oldest first; the webhook is held. */
    @Transactional(TxType.MANDATORY)
    List<Taken> take(UUID webhook, int most, Instant now) {
        return with(TAKE, statement -> {
            bind(statement, utc(now.plus(takenFor)), webhook, utc(now), most, tenant(), webhook);
            try (var result = statement.executeQuery()) {
                var taken = new ArrayList<Taken>();
                while (result.next()) {
                    var attempt = result.getInt(2);
                    taken.add(new Taken(result.getLong(1), attempt, attempt - 1 - result.getInt(3)));
                }
                return taken;
            }
        });
    }

    /**
     * Writes down what came of a try, unless somebody else has taken the row since.
     *
     * @param dueAt when it is tried again; null where it is not
     */
    @Transactional(TxType.MANDATORY)
    void settle(
            UUID webhook, Taken taken, DeliveryStatus status, @Nullable Instant dueAt, Outcome outcome, Instant now) {
        var settled = update(
                SETTLE,
                status.name(),
                utc(dueAt == null ? now : dueAt),
                dueAt == null ? utc(now) : null,
                tenant(),
                webhook,
                taken.sequence(),
                taken.attempt());
        if (settled == 1) {
            update(
                    LOG,
                    tenant(),
                    webhook,
                    taken.sequence(),
                    taken.attempt(),
                    utc(now),
                    outcome.status(),
                    outcome.fault(),
                    outcome.latency().toMillis(),
                    outcome.body());
        }
    }

    @Transactional(TxType.MANDATORY)
    void noteTaken(UUID webhook) {
        update(TAKEN_AGAIN, tenant(), webhook);
    }

    @Transactional(TxType.MANDATORY)
    void noteNotTaken(UUID webhook, Instant now) {
        update(NOT_TAKEN, utc(now), tenant(), webhook);
    }

    /** Returns its name where it was on, and nothing was taken since that time. */
    @Transactional(TxType.MANDATORY)
    Optional<String> switchOff(UUID webhook, WebhookStatus why, Instant failingSince, Instant now) {
        return with(SWITCH_OFF, statement -> {
            bind(statement, why.name(), utc(now), tenant(), webhook, utc(failingSince));
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        });
    }

    /** Sends those of a range once more, also those that were never for this webhook's eyes before. Returns how many. */
    @Transactional(TxType.MANDATORY)
    int again(UUID webhook, long from, long to, Instant now) {
        return update(RANGE_AGAIN, utc(now), tenant(), webhook, from, to);
    }

    /** Sends once more what was given up since then. Returns how many. */
    @Transactional(TxType.MANDATORY)
    int failedAgain(UUID webhook, Instant since, Instant now) {
        return update(FAILED_AGAIN, utc(now), tenant(), webhook, utc(since));
    }

    /** The newest below a number, or of all. */
    @Transactional(TxType.MANDATORY)
    List<DeliveryView> list(UUID webhook, OptionalLong below, Optional<DeliveryStatus> status, int limit) {
        var wanted = status.map(Enum::name).orElse(null);
        return with(LIST, statement -> {
            bind(statement, tenant(), webhook, below.orElse(Long.MAX_VALUE), wanted, wanted, limit);
            try (var result = statement.executeQuery()) {
                var found = new ArrayList<DeliveryView>();
                while (result.next()) {
                    found.add(delivery(result));
                }
                return found;
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    List<AttemptView> attempts(UUID webhook, long sequence) {
        return with(ATTEMPTS, statement -> {
            bind(statement, tenant(), webhook, sequence);
            try (var result = statement.executeQuery()) {
                var found = new ArrayList<AttemptView>();
                while (result.next()) {
                    found.add(new AttemptView(
                            result.getInt("number"),
                            result.getObject("at", OffsetDateTime.class).toInstant(),
                            result.getObject("status", Integer.class),
                            result.getString("fault"),
                            result.getLong("latency_ms"),
                            result.getString("body")));
                }
                return found;
            }
        });
    }

    private static DeliveryView delivery(ResultSet result) throws SQLException {
        var status = DeliveryStatus.valueOf(result.getString("status"));
        return new DeliveryView(
                result.getLong("sequence"),
                result.getObject("event_id", UUID.class),
                result.getString("type"),
                result.getObject("onboarding_id", UUID.class),
                status,
                result.getInt("attempts"),
                status == DeliveryStatus.PENDING ? instant(result, "due_at") : null,
                instant(result, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private UUID tenant() {
        return tenant.get().value();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private int update(String sql, @Nullable Object... parameters) {
        return with(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (var at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** On the connection of the running transaction. */
    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The deliveries cannot be read or written", failure);
        }
    }
}
