package io.gangway.onboarding;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * A program or a person of a tenant who uses the API.
 *
 * @param role for those whom every stack has their only role, otherwise the person's name, see {@link People}
 */
record Caller(Tenant tenant, String role) {

    static final Caller ACME = new Caller(Tenant.ACME_BANK, "api-client");
    static final Caller NOVA = new Caller(Tenant.NOVA_TELCO, "api-client");

    RequestSpecification request() {
        return given().auth().oauth2(AccessTokens.of(this));
    }

    Response start(String key, String body) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/onboardings");
    }

    Response start(AnOnboarding onboarding) {
        return start(UUID.randomUUID().toString(), onboarding.json());
    }

    /** Starts one and returns its id. */
    String started(AnOnboarding onboarding) {
        return start(onboarding).then().statusCode(201).extract().path("id");
    }

    Response get(String id) {
        return request().get("/v1/onboardings/{id}", id);
    }

    Response timeline(String id) {
        return request().get("/v1/onboardings/{id}/timeline", id);
    }

    Response cancel(String id, String body) {
        return request().contentType(ContentType.JSON).body(body).post("/v1/onboardings/{id}/cancellation", id);
    }

    Response move(APolicy to, String body) {
        return request().contentType(ContentType.JSON).body(body).post("/v1/policies/{id}/moves", to.id());
    }

    /** Posts that JSON. */
    Response send(String body, String path, Object... parameters) {
        return request().contentType(ContentType.JSON).body(body).post(path, parameters);
    }
}
