package io.gangway.onboarding.webhooks;

import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries are wanted, as it stands in the query. */
class DeliveryListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 100;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = DeliveryStatus.class))
    @Nullable
    String status;

    @QueryParam("before")
    @Parameter(description = "`next` of the page before", schema = @Schema(implementation = Long.class, minimum = "1"))
    @Nullable
    String before;

    @QueryParam("limit")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "50"))
    @Nullable
    String limit;

    /** What was asked for, in types. */
    record Wanted(OptionalLong before, Optional<DeliveryStatus> status, int limit) {}

    /** Throws {@link InvalidRequest} with every bad parameter. */
    Wanted read() {
        var parameters = new QueryParameters();
        var number = parameters.read("before", before, DeliveryListQuery::number, "must be the number of an event");
        var wanted =
                parameters.read("status", status, DeliveryStatus::valueOf, "must be PENDING, DELIVERED or GIVEN_UP");
        var size = parameters.read("limit", limit, DeliveryListQuery::limit, "must be a number from 1 to 100");
        parameters.refuseBad();
        return new Wanted(
                number.map(OptionalLong::of).orElseGet(OptionalLong::empty), wanted, size.orElse(DEFAULT_LIMIT));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("not a number of an event");
        }
        return Long.parseLong(text);
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("out of bounds");
        }
        return limit;
    }
}
