package io.gangway.e2e.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gangway.e2e.client.GangwayClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One version of a policy on its way, as acme-bank's administrator and approver take it there over the API. */
final class ATenantsPolicy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    private final GangwayClient admin = RunningGangway.obtain().as(RunningGangway.ACME, "tenant-admin");
    private final GangwayClient approver = RunningGangway.obtain().as(RunningGangway.ACME, "rule-approver");
    private final String product;
    private final String path;

    private ATenantsPolicy(String product) {
        this.product = product;
        var draft = admin.postToOnboardingApi("/v1/policies", Map.of("product", product))
                .expect(201);
        this.path = "/v1/policies/" + draft.path("id").asText();
    }

    /** For a product that no other story knows: the starting terms, changed at some places. */
    static ATenantsPolicy ofItsOwn(String changes) {
        return new ATenantsPolicy("savings-account-" + PRODUCTS.incrementAndGet()).writing(changes);
    }

    /** The next version of the same product: the terms in force, changed at some places. */
    ATenantsPolicy next(String changes) {
        return new ATenantsPolicy(product).writing(changes);
    }

    private ATenantsPolicy writing(String changes) {
        var seen = admin.getFromOnboardingApi(path);
        var terms = (ObjectNode) seen.expect(200).path("terms").deepCopy();
        terms.setAll((ObjectNode) json(changes));
        admin.putToOnboardingApi(path, seen.headers().firstValue("ETag").orElseThrow(), terms)
                .expect(200);
        return this;
    }

    ATenantsPolicy submitted() {
        admin.postToOnboardingApi(path + "/submission", Map.of()).expect(200);
        return this;
    }

    ATenantsPolicy approved() {
        approver.postToOnboardingApi(path + "/approval", Map.of()).expect(200);
        return this;
    }

    /** Puts it in force now; what is in flight elsewhere is in the answer. */
    JsonNode activated() {
        return approver.postToOnboardingApi(path + "/activation", Map.of()).expect(200);
    }

    ATenantsPolicy inForce() {
        submitted().approved().activated();
        return this;
    }

    String product() {
        return product;
    }

    /** A sub-resource, read by the approver. */
    JsonNode get(String what) {
        return approver.getFromOnboardingApi(path + what).expect(200);
    }

    /** Something done to it by the approver. */
    JsonNode post(String what, Object body, int expected) {
        return approver.postToOnboardingApi(path + what, body).expect(expected);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }
}
