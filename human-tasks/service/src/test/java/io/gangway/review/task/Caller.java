package io.gangway.review.task;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a tenant who uses the API with one role. */
record Caller(Tenant tenant, String role) {

    static final Caller REVIEWER = new Caller(Tenant.ACME_BANK, "reviewer");
    static final Caller SENIOR = new Caller(Tenant.ACME_BANK, "senior-reviewer");
    static final Caller OTHER_TENANTS_REVIEWER = new Caller(Tenant.NOVA_TELCO, "reviewer");

    static final String APPROVAL = """
            {"outcome": "APPROVE", "reasonCode": "DOCUMENTS_VERIFIED", "note": "Seen the passport."}""";

    static final String OBJECTION = """
            {"note": "The passport has expired."}""";

    static final String RESOLUTION = """
            {"checkType": "criminal-record", "status": "CLEAR", "reasons": [], "evidence": "Certificate, seen in the branch."}""";

    static final String INFORMATION =
            """
            {"items": ["PROOF_OF_INCOME"], "message": "The last three payslips, please.", "until": "%s"}""".formatted(Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS));

    static final String VIEW = """
            {"name": "Old ones", "query": "status=OPEN&openedBefore=-P3D", "shared": false}""";

    String name() {
        return role + "@" + tenant.alias() + ".example";
    }

    RequestSpecification request() {
        return given().auth().oauth2(AccessTokens.of(this));
    }

    Response get(UUID task) {
        return request().get("/v1/tasks/{id}", task);
    }

    String etag(UUID task) {
        return get(task).then().statusCode(200).extract().header("ETag");
    }

    ValidatableResponse claim(UUID task, @Nullable String ifMatch) {
        return post(task, "claim", ifMatch);
    }

    ValidatableResponse release(UUID task, @Nullable String ifMatch) {
        return post(task, "release", ifMatch);
    }

    ValidatableResponse decide(UUID task, @Nullable String ifMatch, String body) {
        return post(task, "decision", ifMatch, body);
    }

    ValidatableResponse confirm(UUID task, @Nullable String ifMatch) {
        return post(task, "proposal/confirmation", ifMatch);
    }

    ValidatableResponse sendBack(UUID task, @Nullable String ifMatch, String body) {
        return post(task, "proposal/return", ifMatch, body);
    }

    ValidatableResponse put(UUID task, String what, @Nullable String ifMatch, String body) {
        return with(ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/tasks/" + task + "/" + what)
                .then();
    }

    /** Whatever is no task's: views, reviewers, the distribution, many tasks at once. */
    ValidatableResponse send(Method method, String path, @Nullable String ifMatch, String body) {
        return with(ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    /** What the inbox knows this person by. */
    String id() {
        return request()
                .get("/v1/reviewers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '%s' }.id".formatted(name()));
    }

    ValidatableResponse post(UUID task, String verb, @Nullable String ifMatch, String body) {
        return with(ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tasks/" + task + "/" + verb)
                .then();
    }

    ValidatableResponse post(UUID task, String verb, @Nullable String ifMatch) {
        return with(ifMatch).post("/v1/tasks/" + task + "/" + verb).then();
    }

    /** Claims the task as it is now. */
    String claimed(UUID task) {
        return claim(task, etag(task)).statusCode(200).extract().header("ETag");
    }

    /** Claims the task as it is now and proposes its approval. */
    String proposed(UUID task) {
        return decide(task, claimed(task), APPROVAL).statusCode(200).extract().header("ETag");
    }

    private RequestSpecification with(@Nullable String ifMatch) {
        return ifMatch == null ? request() : request().header("If-Match", ifMatch);
    }
}
