package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the running service may not do to its own database, whatever an intruder makes it say. */
@QuarkusTest
class LeastPrivilegeIT extends ComponentTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theServiceOwnsNothingAndCannotSwitchRowLevelSecurityOff() throws SQLException {
        // Given
        var tables = column("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'");
        assertThat(tables).isNotEmpty();

        for (var table : tables) {
            // When / Then
            assertThatThrownBy(() -> execute("alter table %s disable row level security".formatted(table)))
                    .hasMessageContaining("must be owner");
        }
        assertThat(column("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(column("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(column("select datname from pg_database where datallowconn and datname <> current_database()"
                        + " and datname not in ('postgres', 'template1')"
                        + " and has_database_privilege(datname, 'connect')"))
                .isEmpty();
    }

    @Test
    void theServiceCannotBecomeTheOwner() throws SQLException {
        // Given
        var owner = column("select pg_get_userbyid(datdba) from pg_database where datname = current_database()");

        // When / Then
        assertThatThrownBy(() -> execute("set role " + owner.getFirst())).hasMessageContaining("permission denied");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
