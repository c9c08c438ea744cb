package io.gangway.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;

/** The admin API of policies as one person uses it. */
record PolicyClient(Caller caller) {

    static final PolicyClient ADMIN = of(Tenant.ACME_BANK, "tenant-admin");
    static final PolicyClient APPROVER = of(Tenant.ACME_BANK, "rule-approver");
    static final PolicyClient AUDITOR = of(Tenant.ACME_BANK, "auditor");
    static final PolicyClient OTHER_TENANTS_ADMIN = of(Tenant.NOVA_TELCO, "tenant-admin");
    static final PolicyClient OTHER_TENANTS_APPROVER = of(Tenant.NOVA_TELCO, "rule-approver");

    private static final ObjectMapper JSON = new ObjectMapper();

    static PolicyClient of(Tenant tenant, String role) {
        return new PolicyClient(new Caller(tenant, role));
    }

    static PolicyClient somebody(String... roles) {
        return new PolicyClient(People.somebody(Tenant.ACME_BANK, roles));
    }

    static String aProduct() {
        return "product-" + UUID.randomUUID();
    }

    RequestSpecification request() {
        return caller.request();
    }

    private RequestSpecification json(String body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    Response draft(String product) {
        return json("{\"product\": \"%s\"}".formatted(product)).post("/v1/policies");
    }

    Response draft(String product, String basedOn) {
        return json("{\"product\": \"%s\", \"basedOn\": \"%s\"}".formatted(product, basedOn))
                .post("/v1/policies");
    }

    /** Drafts and returns the id. */
    String drafted(String product) {
        return draft(product).then().statusCode(201).extract().path("id");
    }

    Response get(String id) {
        return request().get("/v1/policies/{id}", id);
    }

    String etag(String id) {
        return get(id).then().statusCode(200).extract().header("ETag");
    }

    ObjectNode terms(String id) {
        return (ObjectNode) tree(get(id)).get("terms");
    }

    static ObjectNode tree(Response answer) {
        return parse(answer.then().statusCode(200).extract().asString());
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    Response put(String id, String etag, String body) {
        return json(body).header("If-Match", etag).put("/v1/policies/{id}", id);
    }

    /** Reads the terms, changes them and writes them back. */
    Response edit(String id, Consumer<ObjectNode> change) {
        var read = get(id);
        var terms = (ObjectNode) tree(read).get("terms");
        change.accept(terms);
        return put(id, read.header("ETag"), terms.toString());
    }

    Response delete(String id) {
        return request().delete("/v1/policies/{id}", id);
    }

    Response submit(String id) {
        return request().post("/v1/policies/{id}/submission", id);
    }

    Response reject(String id, String reason) {
        return json("{\"reason\": \"%s\"}".formatted(reason)).post("/v1/policies/{id}/rejection", id);
    }

    Response approve(String id) {
        return request().post("/v1/policies/{id}/approval", id);
    }

    Response activate(String id) {
        return request().noContentType().post("/v1/policies/{id}/activation", id);
    }

    Response activate(String id, String activeFrom) {
        return json("{\"activeFrom\": \"%s\"}".formatted(activeFrom)).post("/v1/policies/{id}/activation", id);
    }

    Response retire(String id) {
        return request().post("/v1/policies/{id}/retirement", id);
    }

    Response history(String id) {
        return request().get("/v1/policies/{id}/history", id);
    }

    Response savedChanges(String id, String since, String until) {
        return request()
                .queryParam("since", since)
                .queryParam("until", until)
                .get("/v1/policies/{id}/history/changes", id);
    }

    Response changes(String id, String since) {
        return request().queryParam("since", since).get("/v1/policies/{id}/changes", id);
    }

    Response trial(String id, String inputs) {
        return json("{\"inputs\": %s}".formatted(inputs)).post("/v1/policies/{id}/trial", id);
    }
}
