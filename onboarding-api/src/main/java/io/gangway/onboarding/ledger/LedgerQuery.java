package io.gangway.onboarding.ledger;

import io.gangway.onboarding.ledger.LedgerFilter.MessageFate;
import io.gangway.onboarding.web.PageQuery;
import io.gangway.onboarding.web.WireTime;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import io.gangway.platform.validation.ReadableText;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the ledger as they stand in the query. */
class LedgerQuery extends PageQuery {

    /** There is one. */
    static final int ORDER = 0;

    private static final int LONGEST_TOPIC = 249;

    @QueryParam("onboarding")
    @Parameter(description = "Its id", schema = @Schema(implementation = UUID.class))
    @Nullable
    String onboarding;

    @QueryParam("disposition")
    @Parameter(
            description = "`DUPLICATE` is what arrived more than once, whatever became of the first",
            schema = @Schema(implementation = MessageFate.class))
    @Nullable
    String disposition;

    @QueryParam("topic")
    @Parameter(description = "The full name of a Kafka topic", example = "gangway.check.events.v1")
    @Nullable
    String topic;

    @QueryParam("from")
    @Parameter(
            description = "Sent or first received then or later; a time with its offset, such as 2026-11-21T05:06:51Z",
            schema = @Schema(implementation = OffsetDateTime.class))
    @Nullable
    String from;

    /** What was asked for, in types; throws {@link InvalidRequest} with every bad parameter. */
    Wanted readAll() {
        var parameters = new QueryParameters();
        var filter = new LedgerFilter(
                parameters.read("onboarding", onboarding, LedgerQuery::id, "must be the id of an onboarding"),
                parameters.read("disposition", disposition, MessageFate::valueOf, "must be a disposition"),
                parameters.read("topic", topic, LedgerQuery::topic, "must be the full name of a topic"),
                parameters.read("from", from, WireTime::parse, WireTime.COMPLAINT));
        return new Wanted(filter, readTimedPage(parameters, ORDER));
    }

    private static UUID id(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }

    private static String topic(String text) {
        if (!ReadableText.isLine(text, LONGEST_TOPIC)) {
            throw new IllegalArgumentException("not the name of a topic");
        }
        return text;
    }

    /** One page of the ledger. */
    record Wanted(LedgerFilter filter, TimedPage page) {}
}
