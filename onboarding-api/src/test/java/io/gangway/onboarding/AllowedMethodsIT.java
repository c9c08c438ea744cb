package io.gangway.onboarding;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource does is said by the resource: 405 and never 404 where it is there, with {@code Allow}. */
@QuarkusTest
class AllowedMethodsIT extends ComponentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /v1/onboardings                          | GET, HEAD, OPTIONS, POST",
                "PUT    | /v1/onboardings/{id}                     | GET, HEAD, OPTIONS",
                "GET    | /v1/onboardings/{id}/cancellation        | OPTIONS, POST",
                "PATCH  | /v1/onboardings/{id}/timeline            | GET, HEAD, OPTIONS",
                "DELETE | /v1/onboardings/{id}/information         | GET, HEAD, OPTIONS, POST",
                "POST   | /v1/onboardings/{id}/explanation         | GET, HEAD, OPTIONS",
                "POST   | /v1/policies/{id}                        | DELETE, GET, HEAD, OPTIONS, PUT",
                "POST   | /v1/policies/{id}/decision-table         | GET, HEAD, OPTIONS, PUT",
                "GET    | /v1/policies/{id}/approval               | OPTIONS, POST",
                "PUT    | /v1/policies/{id}/shadow                 | DELETE, GET, HEAD, OPTIONS, POST",
                "GET    | /v1/rehearsals/{id}/cancellation         | OPTIONS, POST",
                "POST   | /v1/check-types                          | GET, HEAD, OPTIONS",
            })
    void anotherMethodIsRefusedWithThoseThatAreAllowed(String method, String path, String allowed) {
        var resource = path.replace("{id}", anUnknownId());

        expectProblem(Caller.ACME.request().request(method, resource), 405, "METHOD_NOT_ALLOWED")
                .header("Allow", equalTo(allowed));
        Caller.ACME.request().options(resource).then().statusCode(204).header("Allow", equalTo(allowed));
    }

    @Test
    void whatIsAllowedWorks() {
        Caller.ACME.request().head("/v1/onboardings").then().statusCode(200);
        expectProblem(Caller.ACME.request().delete("/v1/nothing/there"), 404, "NOT_FOUND");
    }
}
