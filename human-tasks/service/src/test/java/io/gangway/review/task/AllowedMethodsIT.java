package io.gangway.review.task;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource does is said by the resource: 405 and never 404 where it is there, with {@code Allow}. */
@QuarkusTest
class AllowedMethodsIT extends ComponentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /v1/tasks                  | GET, HEAD, OPTIONS",
                "PUT    | /v1/tasks/{id}             | GET, HEAD, OPTIONS",
                "GET    | /v1/tasks/{id}/claim       | OPTIONS, POST",
                "POST   | /v1/tasks/{id}/follow-up   | OPTIONS, PUT",
                "GET    | /v1/tasks/next             | OPTIONS, POST",
                "POST   | /v1/tasks/file             | GET, HEAD, OPTIONS",
                "POST   | /v1/team                   | GET, HEAD, OPTIONS",
                "GET    | /v1/tasks/bulk/release     | OPTIONS, POST",
                "PATCH  | /v1/views/{id}             | DELETE, OPTIONS, PUT",
                "DELETE | /v1/views/counts           | GET, HEAD, OPTIONS",
                "POST   | /v1/reviewers/{id}/absence | DELETE, OPTIONS, PUT",
                "GET    | /session/sign-out          | OPTIONS, POST",
            })
    void anotherMethodIsRefusedWithThoseThatAreAllowed(String method, String path, String allowed) {
        var resource = path.replace("{id}", aReviewId().toString());

        expectProblem(Caller.REVIEWER.request().request(method, resource).then(), 405, "METHOD_NOT_ALLOWED")
                .header("Allow", equalTo(allowed));
        Caller.REVIEWER.request().options(resource).then().statusCode(204).header("Allow", equalTo(allowed));
    }
}
