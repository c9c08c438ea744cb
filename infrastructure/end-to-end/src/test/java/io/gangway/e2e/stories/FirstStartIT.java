package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.e2e.client.Application;
import io.gangway.localstack.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first start of an installation: on an empty database it makes the tables, and deploys the process. */
class FirstStartIT extends Story {

    /** How far a start has come when it is killed; the query finds something from then on. */
    enum Seam {
        MIGRATING("SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"),
        MIGRATED("SELECT 1 FROM pg_tables WHERE tablename = 'act_re_procdef'"),
        DEPLOYED(DEPLOYED_PROCESSES);

        final String query;

        Seam(String query) {
            this.query = query;
        }
    }

    private static final String DEPLOYED_PROCESSES = "SELECT 1 FROM engine.act_re_procdef";

    @ParameterizedTest
    @EnumSource
    void aStartThatIsKilledIsMadeGoodByTheNext(Seam seam) throws SQLException {
        // Given
        var database = gangway.stack().freshDatabase("onboarding");
        try (var connection = lookInto(database);
                var service = gangway.onboardingApiOn(database, "first" + seam.ordinal())) {
            patiently()
                    .pollInterval(Duration.ofMillis(2))
                    .ignoreExceptions()
                    .until(() -> found(seam.query, connection) > 0);

            // When
            service.kill9();
            service.restart().awaitReady();

            // Then
            assertThat(found(DEPLOYED_PROCESSES, connection)).isEqualTo(1);
            var client = gangway.as(RunningGangway.ACME, "api-client", service);
            var onboarding =
                    client.start(Application.of(Application.CURRENT_ACCOUNT).by(Applicant.OTTOLINE));
            patiently()
                    .until(() -> client.onboarding(onboarding.id())
                                    .check(Application.CREDIT)
                                    .attempts()
                            == 1);
        }
    }

    /** As the role that looks over all tenants, of whom the deployed process is none. */
    private static Connection lookInto(DatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.engineUser(), database.enginePassword());
    }

    private static int found(String query, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = 0;
            while (rows.next()) {
                found++;
            }
            return found;
        }
    }
}
