package io.gangway.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.Tokens;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where sessions are kept cannot be read for a while, and nobody is signed out by that. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class SessionOutageIT {

    @TestHTTPResource
    URI home;

    @ConfigProperty(name = "gangway.database.url")
    String database;

    @ConfigProperty(name = "gangway.database.owner")
    String owner;

    @ConfigProperty(name = "gangway.database.owner.password")
    String ownerPassword;

    @ConfigProperty(name = "gangway.database.user")
    String service;

    @AfterEach
    void sessionsCanBeRead() throws SQLException {
        asOwner("grant select on page_session to \"%s\"".formatted(service));
    }

    @Test
    void aSessionOutlivesAnOutageOfTheDatabase() throws SQLException {
        // Given
        var browser = new Browser(home);
        browser.signIn("reviewer@acme-bank.example", Tokens.DEMO_PASSWORD, "/app/inbox");

        // When
        asOwner("revoke select on page_session from \"%s\"".formatted(service));
        var meanwhile = browser.get("/v1/tasks");
        asOwner("grant select on page_session to \"%s\"".formatted(service));
        var afterwards = browser.get("/v1/tasks");

        // Then
        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.body()).contains("DATABASE_UNAVAILABLE");
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        assertThat(meanwhile.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(afterwards.statusCode()).isEqualTo(200);
    }

    private void asOwner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database, owner, ownerPassword);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
