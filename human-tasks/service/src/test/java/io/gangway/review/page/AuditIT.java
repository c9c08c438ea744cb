package io.gangway.review.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.gangway.localstack.Tokens;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes in and who is refused leaves a line, and the line names nobody. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class AuditIT {

    private static final Logger AUDIT = Logger.getLogger("audit");
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final SharedStack stack = SharedStack.obtain(Part.KEYCLOAK);
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(MESSAGE.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @TestHTTPResource
    URI home;

    @BeforeEach
    void listen() {
        AUDIT.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        AUDIT.removeHandler(handler);
    }

    @Test
    void signingInAndOutLeaveALineEach() {
        // Given
        var browser = new Browser(home);

        // When
        browser.signIn("reviewer@acme-bank.example", Tokens.DEMO_PASSWORD, "/app/inbox");
        browser.post("/session/sign-out", OwnPageOnly.HEADER, OwnPageOnly.VALUE);

        // Then
        assertThat(lines)
                .anyMatch(line -> line.startsWith("SIGNED_IN") && line.contains("tenantId=0192f000"))
                .anyMatch(line -> line.startsWith("SIGNED_OUT"))
                .noneMatch(line -> line.contains("@"));
    }

    @Test
    void refusalsLeaveALineThatNamesNobody() {
        // When
        new Browser(home).getWithCookie("/v1/tasks", SessionCookies.SESSION + "=a; " + SessionCookies.SESSION + "=b");
        new Browser(home).getWithCookie("/v1/tasks", SessionCookies.SESSION + "=forged");
        given().auth().oauth2("no.token.atall").get("/v1/tasks");
        given().auth().oauth2(stack.token("acme-bank", "rule-approver")).get("/v1/tasks");

        // Then
        assertThat(lines)
                .anyMatch(line -> line.contains("SEVERAL_SESSIONS"))
                .anyMatch(line -> line.contains("UNKNOWN_SESSION"))
                .anyMatch(line -> line.contains("NOT_AUTHENTICATED"))
                .anyMatch(line -> line.startsWith("ACCESS_REFUSED") && line.contains("subject="))
                .noneMatch(line -> line.contains("@"));
    }
}
