package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Where the type of a problem leads. */
@QuarkusTest
class ProblemPagesIT extends ComponentTest {

    @Test
    void theTypeLeadsToAPageAboutTheCode() {
        String type = expectProblem(Caller.ACME.get(anUnknownId()), 404, "NOT_FOUND")
                .body("type", equalTo("/problems/NOT_FOUND"))
                .extract()
                .path("type");

        given().get(type).then().statusCode(200).contentType("text/html").body(containsString("<h1>NOT_FOUND</h1>"));
    }

    @Test
    void whatIsNoCodeHasNoPage() {
        expectProblem(given().get("/problems/NO_SUCH_CODE"), 404, "NOT_FOUND");
        given().get("/problems").then().statusCode(200).body(containsString("/problems/IF_MATCH_REQUIRED"));
    }
}
