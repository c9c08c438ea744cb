package io.gangway.e2e.stories;

import io.gangway.localstack.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Products with which a story meets a timer in the state it wants, without waiting for long. Written as an operator would. */
final class StoryPolicies {

    /** Its checks may take long while the deadline is near, and its reviews are reminded of at once. */
    static final String PATIENT = "patient-account";

    /** Its checks are soon asked again and soon given up, which rejects; the deadline is far. */
    static final String HURRIED = "hurried-account";

    private static final String NEAR_DEADLINE = """
            terms || '{
                "deadline": "PT15S", "warnBefore": "PT14S",
                "review": {"candidateRole": "reviewer", "fourEyes": false, "reminder": "PT1S", "escalation": "PT2S"}}'
            """;

    private static final String SHORT_WAITS = """
            jsonb_set(terms, '{checks}', (
                SELECT jsonb_agg(asked || '{"answerTimeout": "PT3S", "maxAttempts": 2, "onUnanswered": "REJECT"}')
                FROM jsonb_array_elements(terms -> 'checks') AS asked))
            """;

    private static final String INSERT = """
            INSERT INTO policy (id, tenant_id, product, version, state, active_from, created_by, created_at, terms)
            SELECT gen_random_uuid(), tenant_id, ?, 1, 'ACTIVATED', active_from, created_by, created_at, %s
            FROM policy WHERE product = 'current-account' AND version = 1
            """;

    private StoryPolicies() {}

    static void agree(DatabaseAccess database, UUID tenant) {
        try (var connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var bind = connection.prepareStatement("SELECT set_config('app.tenant', ?, false)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
            agree(connection, PATIENT, NEAR_DEADLINE);
            agree(connection, HURRIED, SHORT_WAITS);
        } catch (SQLException refused) {
            throw new IllegalStateException("The policies for the stories were refused", refused);
        }
    }

    private static void agree(Connection connection, String product, String terms) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT.formatted(terms))) {
            insert.setString(1, product);
            insert.executeUpdate();
        }
    }
}
