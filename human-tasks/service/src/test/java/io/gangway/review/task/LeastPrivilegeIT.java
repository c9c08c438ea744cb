package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.gangway.localstack.ForbiddenPowers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the running service may not do to its own database, whatever an intruder makes it say. */
@QuarkusTest
class LeastPrivilegeIT extends ComponentTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theRunningServiceHasNoneOfThem() throws SQLException {
        assertThat(ForbiddenPowers.heldBy(database)).isEmpty();
    }
}
