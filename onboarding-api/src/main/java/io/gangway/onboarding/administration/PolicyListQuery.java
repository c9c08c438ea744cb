package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.PolicyFilter;
import io.gangway.onboarding.policy.PolicyStatus;
import io.gangway.onboarding.web.PageQuery;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import io.gangway.platform.validation.ReadableText;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the list as they stand in the query. */
class PolicyListQuery extends PageQuery {

    private static final int LONGEST_PRODUCT = 100;

    @QueryParam("product")
    @Nullable
    String product;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = PolicyStatus.class))
    @Nullable
    String status;

    /** What was asked for, in types; throws {@link InvalidRequest} with every bad parameter. */
    Wanted readAll() {
        var parameters = new QueryParameters();
        var ofProduct = parameters.read("product", product, PolicyListQuery::product, "must be the name of a product");
        var inStatus = parameters.read("status", status, PolicyStatus::valueOf, "must be the status of a version");
        var page = readPage(parameters);
        return new Wanted(new PolicyFilter(ofProduct, inStatus, page.behind()), page);
    }

    private static String product(String text) {
        if (!ReadableText.isLine(text, LONGEST_PRODUCT)) {
            throw new IllegalArgumentException("not the name of a product");
        }
        return text;
    }

    /** One page of the list. */
    record Wanted(PolicyFilter filter, Page page) {}
}
