package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.PolicyFilter;
import io.gangway.onboarding.policy.PolicyStatus;
import io.gangway.onboarding.web.IdCursor;
import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import io.gangway.platform.validation.PlainText;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the list as they stand in the query. */
class PolicyListQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;
    private static final int LONGEST_PRODUCT = 100;

    @QueryParam("product")
    @Nullable
    String product;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = PolicyStatus.class))
    @Nullable
    String status;

    @QueryParam("limit")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before")
    @Nullable
    String cursor;

    /** What was asked for, in types; throws {@link InvalidRequest} with every bad parameter. */
    Page read() {
        var parameters = new QueryParameters();
        var ofProduct = parameters.read("product", product, PolicyListQuery::product, "must be the name of a product");
        var inStatus = parameters.read("status", status, PolicyStatus::valueOf, "must be the status of a version");
        var size = parameters
                .read("limit", limit, PolicyListQuery::limit, "must be a number from 1 to 100")
                .orElse(DEFAULT_LIMIT);
        parameters.refuseBad();
        return new Page(new PolicyFilter(ofProduct, inStatus, readCursor().map(IdCursor::id)), size);
    }

    private Optional<IdCursor> readCursor() {
        try {
            return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(IdCursor.parse(cursor));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRequest(
                    "INVALID_CURSOR",
                    "The cursor is not one that this list has given out.",
                    List.of(new FieldViolation("cursor", "must be a nextCursor of this list")));
        }
    }

    private static String product(String text) {
        if (text.length() > LONGEST_PRODUCT || !text.matches(PlainText.CHARACTERS)) {
            throw new IllegalArgumentException("not the name of a product");
        }
        return text;
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("out of bounds");
        }
        return limit;
    }

    /** One page of the list. */
    record Page(PolicyFilter filter, int limit) {}
}
