package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.web.PageQuery;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import io.gangway.platform.validation.ReadableText;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the list as they stand in the query. */
class OnboardingListQuery extends PageQuery {

    private static final int LONGEST_TEXT = 100;
    /** Later than any onboarding, and still a time that the database can compare with. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = OnboardingStatus.class))
    @Nullable
    String status;

    @QueryParam("product")
    @Nullable
    String product;

    @QueryParam("externalReference")
    @Nullable
    String externalReference;

    @QueryParam("createdAfter")
    @Parameter(
            description = "Exclusive; a time with its offset, such as 2026-11-21T05:06:51Z",
            schema = @Schema(implementation = OffsetDateTime.class))
    @Nullable
    String createdAfter;

    /** What was asked for, in types; throws {@link InvalidRequest} with every bad parameter. */
    Wanted readAll() {
        var parameters = new QueryParameters();
        var filter = new OnboardingFilter(
                parameters.read("status", status, OnboardingStatus::valueOf, "must be the status of an onboarding"),
                parameters.read("product", product, OnboardingListQuery::text, "must be the name of a product"),
                parameters.read(
                        "externalReference",
                        externalReference,
                        OnboardingListQuery::text,
                        "must be plain text of at most 100 characters"),
                parameters.read(
                        "createdAfter",
                        createdAfter,
                        OnboardingListQuery::instant,
                        "must be a time with its offset, such as 2026-11-21T05:06:51Z"));
        var page = readPage(parameters);
        return new Wanted(filter, page);
    }

    private static String text(String text) {
        if (!ReadableText.isLine(text, LONGEST_TEXT)) {
            throw new IllegalArgumentException("not a plain text");
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("out of bounds");
            }
            return instant;
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a time", notATime);
        }
    }

    /** One page of the list. */
    record Wanted(OnboardingFilter filter, Page page) {}
}
