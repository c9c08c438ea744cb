package io.gangway.onboarding.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gangway.onboarding.deciding.Facts;
import io.gangway.onboarding.deciding.Verdict;
import io.gangway.onboarding.decisiontable.TableOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A decision on record and the facts it was made on, read row by row: there may be a million.
 *
 * @param id of the decision record
 */
public record PastDecision(UUID id, UUID onboardingId, Instant at, Verdict verdict, Facts facts) {

    /** The columns that {@link #read} needs. */
    public static final String COLUMNS = "id, onboarding_id, at, outcome, reason, rule, facts";

    private static final ObjectReader FACTS = new ObjectMapper().readerFor(Facts.class);

    public static PastDecision read(ResultSet row) throws SQLException {
        return new PastDecision(
                row.getObject("id", UUID.class),
                row.getObject("onboarding_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Verdict(
                        TableOutcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getString("rule")),
                facts(row.getString("facts")));
    }

    private static Facts facts(String json) {
        try {
            return FACTS.readValue(json);
        } catch (JsonProcessingException unreadable) {
            // Its message would quote the facts.
            throw new IllegalStateException("A decision record has facts that cannot be read");
        }
    }
}
