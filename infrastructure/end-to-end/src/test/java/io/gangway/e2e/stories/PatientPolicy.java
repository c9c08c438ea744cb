package io.gangway.e2e.stories;

import io.gangway.localstack.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A product whose checks may take long while the deadline is near: with it a story meets the deadline in every state
 * without waiting for long. Written as an operator would, until policies have an API.
 */
final class PatientPolicy {

    static final String PRODUCT = "patient-account";

    private static final String INSERT = """
            INSERT INTO policy (id, tenant_id, product, version, state, active_from, created_by, created_at, terms)
            SELECT gen_random_uuid(), tenant_id, ?, 1, 'ACTIVATED', active_from, created_by, created_at, terms || '{
                "deadline": "PT15S", "warnBefore": "PT14S",
                "review": {"candidateRole": "reviewer", "fourEyes": false, "reminder": "PT1S", "escalation": "PT2S"}}'
            FROM policy WHERE product = 'current-account' AND version = 1
            """;

    private PatientPolicy() {}

    static void agree(DatabaseAccess database, UUID tenant) {
        try (var connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var bind = connection.prepareStatement("SELECT set_config('app.tenant', ?, false)");
                var insert = connection.prepareStatement(INSERT)) {
            bind.setString(1, tenant.toString());
            bind.execute();
            insert.setString(1, PRODUCT);
            insert.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException("The policy for the stories was refused", refused);
        }
    }
}
