package io.gangway.onboarding.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.gangway.onboarding.ledger.LedgerView.Fate;
import io.gangway.onboarding.ledger.LedgerView.Message;
import io.gangway.onboarding.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ledger: events, commands and dead letters as one list, the newest first. Row-level security picks the tenant. */
@ApplicationScoped
class LedgerPages {

    private static final TypeReference<Map<String, Object>> EVIDENCE = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    LedgerPages(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    LedgerView list(LedgerQuery.Wanted wanted) {
        var page = wanted.page();
        var found = find(wanted);
        return new LedgerView(
                page.shown(found),
                page.next(found, message -> new TimeCursor(LedgerQuery.ORDER, message.at(), message.id())));
    }

    private List<Message> find(LedgerQuery.Wanted wanted) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        var filter = wanted.filter();
        filter.onboarding().ifPresent(id -> {
            conditions.add("onboarding_id = ?");
            parameters.add(id);
        });
        filter.disposition().ifPresent(fate -> conditions.add(fate.condition()));
        filter.topic().ifPresent(topic -> {
            conditions.add("topic = ?");
            parameters.add(topic);
        });
        filter.from().ifPresent(from -> {
            conditions.add("at >= ?");
            parameters.add(atUtc(from));
        });
        wanted.page().behind().ifPresent(place -> {
            conditions.add("(at, id) < (?, ?)");
            parameters.add(atUtc(place.at()));
            parameters.add(place.id());
        });
        return query(conditions, parameters, wanted.page().lookFor());
    }

    private List<Message> query(List<String> conditions, List<Object> parameters, int limit) {
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        // By the tenant first, although it is one: as the indexes are, see the view.
        var sql = "SELECT * FROM ledger" + where + " ORDER BY tenant_id DESC, at DESC, id DESC LIMIT " + limit;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var at = 0; at < parameters.size(); at++) {
                statement.setObject(at + 1, parameters.get(at));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Message>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The ledger cannot be read", failure);
        }
    }

    private Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("type"),
                Fate.valueOf(row.getString("disposition")),
                row.getString("reason"),
                row.getObject("onboarding_id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("topic"),
                row.getObject("kafka_partition", Integer.class),
                row.getObject("kafka_offset", Long.class),
                instant(row, "at"),
                instant(row, "last_at"),
                row.getInt("deliveries"),
                evidence(row.getString("evidence")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Map<String, Object> evidence(@Nullable String kept) {
        try {
            return kept == null ? Map.of() : json.readValue(kept, EVIDENCE);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Kept evidence is not JSON");
        }
    }
}
