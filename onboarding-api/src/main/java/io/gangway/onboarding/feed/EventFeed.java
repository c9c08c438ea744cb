package io.gangway.onboarding.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.transaction.WrittenLast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the running transaction tells its tenant. It is numbered as the transaction's last act: the row with the
 * tenant's last number stays locked from there to the commit, so that numbers have no gap and none becomes readable after
 * a higher one.
 */
@ApplicationScoped
public class EventFeed {

    /** The announcement names what was told about, for those who wait for just that. */
    private static final String TELL = """
            WITH numbered AS (
                INSERT INTO tenant_event_count AS count (tenant_id, last) VALUES (?, 1)
                ON CONFLICT (tenant_id) DO UPDATE SET last = count.last + 1 RETURNING tenant_id, last
            ), told AS (
                INSERT INTO tenant_event (tenant_id, sequence, id, type, onboarding_id, product, at, data, recorded_at)
                SELECT tenant_id, last, ?, ?, ?, ?, ?, ?::jsonb, clock_timestamp() FROM numbered
            )
            SELECT pg_notify('tenant_event', ?) FROM numbered
            """;

    private final WrittenLast<Untold> untold;
    private final CurrentTenant tenant;
    private final ObjectMapper json;

    /** An event without a number yet. */
    private record Untold(
            UUID id,
            String type,
            @Nullable UUID onboardingId,
            @Nullable String product,
            Instant at,
            String data) {}

    EventFeed(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            CurrentTenant tenant,
            ObjectMapper json) {
        this.untold = new WrittenLast<>(transaction, database, this::tell);
        this.tenant = tenant;
        this.json = json;
    }

    /** Tells of an onboarding; see {@link FeedEvent} for what is what. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID id, String type, UUID onboardingId, String product, Instant at, Object data) {
        untold.add(new Untold(id, type, onboardingId, product, at, toJson(data)));
    }

    /** Tells of what concerns the tenant as a whole. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID id, String type, Instant at, Object data) {
        untold.add(new Untold(id, type, null, null, at, toJson(data)));
    }

    private void tell(Connection connection, List<Untold> events) throws SQLException {
        var toWhom = tenant.get();
        try (var statement = connection.prepareStatement(TELL)) {
            for (var event : events) {
                statement.setObject(1, toWhom.value());
                statement.setObject(2, event.id());
                statement.setString(3, event.type());
                statement.setObject(4, event.onboardingId());
                statement.setString(5, event.product());
                statement.setObject(6, event.at().atOffset(ZoneOffset.UTC));
                statement.setString(7, event.data());
                statement.setString(8, new Announcement(toWhom, event.onboardingId()).text());
                statement.execute();
            }
        }
    }

    private String toJson(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(
                    "Not serialisable: " + data.getClass().getName());
        }
    }
}
