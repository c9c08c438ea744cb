package io.gangway.onboarding.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what the bound tenant was told. What was told does not change, and is kept as long as the retention says. */
@ApplicationScoped
public class FeedEvents {

    private static final int MOST_AT_ONCE = 200;
    private static final int PAGES_IN_MEMORY = 200;

    private static final String COLUMNS =
            "SELECT sequence, id, type, onboarding_id, product, at, data FROM tenant_event WHERE tenant_id = ? ";

    private static final String BOUNDS = """
            SELECT coalesce((SELECT last FROM tenant_event_count WHERE tenant_id = ?), 0),
                (SELECT min(sequence) FROM tenant_event WHERE tenant_id = ?)
            """;

    /** What the newest events of all followers were read for: those who are up to date ask for the same. */
    private final Cache<Place, List<FeedEvent>> recent = Caffeine.newBuilder()
            .maximumSize(PAGES_IN_MEMORY)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final AgroalDataSource database;
    private final CurrentTenant tenant;

    private record Place(TenantId tenant, long after) {}

    /**
     * Where a tenant's events begin and end.
     *
     * @param oldest number of the oldest that is kept; one more than the last where none is
     * @param last number of the last that was told; 0 where nothing was
     */
    public record Bounds(long oldest, long last) {}

    FeedEvents(AgroalDataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Transactional
    public Bounds bounds() {
        return query(BOUNDS, this::bindTenantTwice, result -> {
            result.next();
            var last = result.getLong(1);
            var oldest = result.getLong(2);
            return new Bounds(result.wasNull() ? last + 1 : oldest, last);
        });
    }

    /** The next so many behind a number, of these types or of all where none is named; not later than that one. */
    @Transactional
    public List<FeedEvent> page(long after, long upTo, List<String> types, int limit) {
        return query(
                COLUMNS + "AND sequence > ? AND sequence <= ? AND (cardinality(?) = 0 OR type = ANY (?))"
                        + " ORDER BY sequence LIMIT ?",
                statement -> {
                    var wanted = statement.getConnection().createArrayOf("text", types.toArray());
                    statement.setObject(1, tenant.get().value());
                    statement.setLong(2, after);
                    statement.setLong(3, upTo);
                    statement.setArray(4, wanted);
                    statement.setArray(5, wanted);
                    statement.setInt(6, limit);
                },
                FeedEvents::read);
    }

    /** The next behind a number, a bounded number of them; read once for all who ask at the same time. */
    @Transactional
    public List<FeedEvent> after(long sequence) {
        var place = new Place(tenant.get(), sequence);
        var known = recent.getIfPresent(place);
        if (known != null) {
            return known;
        }
        var read = page(sequence, Long.MAX_VALUE, List.of(), MOST_AT_ONCE);
        if (!read.isEmpty()) {
            recent.put(place, read);
        }
        return read;
    }

    /** Those with these numbers that are kept, in order. */
    @Transactional
    public List<FeedEvent> numbered(List<Long> sequences) {
        return query(
                COLUMNS + "AND sequence = ANY (?) ORDER BY sequence",
                statement -> {
                    statement.setObject(1, tenant.get().value());
                    statement.setArray(2, statement.getConnection().createArrayOf("bigint", sequences.toArray()));
                },
                FeedEvents::read);
    }

    /** The next about one onboarding behind a number, a bounded number of them. */
    @Transactional
    public List<FeedEvent> about(UUID onboardingId, long after) {
        return query(
                COLUMNS + "AND onboarding_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
                statement -> {
                    statement.setObject(1, tenant.get().value());
                    statement.setObject(2, onboardingId);
                    statement.setLong(3, after);
                    statement.setInt(4, MOST_AT_ONCE);
                },
                FeedEvents::read);
    }

    private void bindTenantTwice(PreparedStatement statement) throws SQLException {
        statement.setObject(1, tenant.get().value());
        statement.setObject(2, tenant.get().value());
    }

    private static List<FeedEvent> read(ResultSet result) throws SQLException {
        var events = new ArrayList<FeedEvent>();
        while (result.next()) {
            events.add(new FeedEvent(
                    result.getLong("sequence"),
                    result.getObject("id", UUID.class),
                    result.getString("type"),
                    result.getObject("onboarding_id", UUID.class),
                    result.getString("product"),
                    result.getObject("at", OffsetDateTime.class).toInstant(),
                    result.getString("data")));
        }
        return events;
    }

    private <T> T query(String sql, Binder binder, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (var result = statement.executeQuery()) {
                return reader.read(result);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The events cannot be read", failure);
        }
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet result) throws SQLException;
    }
}
