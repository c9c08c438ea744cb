package io.gangway.onboarding.following;

import io.gangway.onboarding.feed.EventType;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are wanted, as it stands in the query. */
class EventQuery {

    private static final String NUMBER = "must be the number of an event, or 0";

    @QueryParam("after")
    @Parameter(
            description =
                    "The number of the last event that is known; 0 for none. Absent: a list begins with the oldest that"
                            + " is kept, a stream with the next that happens",
            schema = @Schema(implementation = Long.class, minimum = "0"))
    @Nullable
    String after;

    @QueryParam("types")
    @Parameter(
            description = "Full names of types, with commas between them",
            example = "gangway.onboarding.OnboardingApproved,gangway.onboarding.OnboardingRejected")
    @Nullable
    String types;

    /**
     * What was asked for, in types.
     *
     * @param after empty where the query does not say
     * @param types empty for all
     */
    record Wanted(OptionalLong after, List<String> types) {

        boolean isOf(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    /** Throws {@link InvalidRequest} with every bad parameter. */
    Wanted read(QueryParameters parameters) {
        var number = parameters.read("after", after, EventQuery::number, NUMBER);
        var names =
                parameters.read("types", types, EventQuery::types, "must be names of event types, with commas between");
        parameters.refuseBad();
        return new Wanted(number.map(OptionalLong::of).orElseGet(OptionalLong::empty), names.orElse(List.of()));
    }

    static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("not a number of an event");
        }
        return Long.parseLong(text);
    }

    private static List<String> types(String text) {
        var names = Arrays.stream(text.split(",", -1)).distinct().toList();
        if (!names.stream().allMatch(name -> EventType.find(name).isPresent())) {
            throw new IllegalArgumentException("unknown");
        }
        return names;
    }

    /** The parameters of a page. */
    static final class OfPage extends EventQuery {

        private static final int DEFAULT_LIMIT = 100;
        private static final int LARGEST_LIMIT = 1_000;

        @QueryParam("limit")
        @Parameter(
                schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "1000", defaultValue = "100"))
        @Nullable
        String limit;

        /** One page of them. */
        record Page(Wanted wanted, int limit) {}

        Page readPage() {
            var parameters = new QueryParameters();
            var size = parameters.read("limit", limit, OfPage::limit, "must be a number from 1 to 1000");
            return new Page(read(parameters), size.orElse(DEFAULT_LIMIT));
        }

        private static int limit(String text) {
            var limit = Integer.parseInt(text);
            if (limit < 1 || limit > LARGEST_LIMIT) {
                throw new IllegalArgumentException("out of bounds");
            }
            return limit;
        }
    }

    /** The parameters of a stream; whoever comes back says in a header where the stream broke off. */
    static final class OfStream extends EventQuery {

        @HeaderParam(LastEventId.HEADER)
        @Parameter(description = "As a browser sends it when it comes back; goes before `after`")
        @Nullable
        String lastEventId;

        Wanted readStream() {
            var wanted = read(new QueryParameters());
            var came = LastEventId.read(lastEventId);
            return came.isPresent() ? new Wanted(came, wanted.types()) : wanted;
        }
    }
}
