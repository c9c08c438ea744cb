package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.web.PageQuery;
import io.gangway.onboarding.web.WireTime;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import io.gangway.platform.validation.ReadableText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the list as they stand in the query. */
class OnboardingListQuery extends PageQuery {

    private static final int LONGEST_TEXT = 100;
    private static final String EXCLUSIVE = "Exclusive; a time with its offset, such as 2026-11-21T05:06:51Z";

    @QueryParam("status")
    @Parameter(
            description = "One, or several with commas between them",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = OnboardingStatus.class))
    @Nullable
    String status;

    @QueryParam("product")
    @Nullable
    String product;

    @QueryParam("externalReference")
    @Nullable
    String externalReference;

    @QueryParam("createdAfter")
    @Parameter(description = EXCLUSIVE, schema = @Schema(implementation = OffsetDateTime.class))
    @Nullable
    String createdAfter;

    @QueryParam("createdBefore")
    @Parameter(description = EXCLUSIVE, schema = @Schema(implementation = OffsetDateTime.class))
    @Nullable
    String createdBefore;

    @QueryParam("decidedAfter")
    @Parameter(description = EXCLUSIVE, schema = @Schema(implementation = OffsetDateTime.class))
    @Nullable
    String decidedAfter;

    @QueryParam("decidedBefore")
    @Parameter(description = EXCLUSIVE, schema = @Schema(implementation = OffsetDateTime.class))
    @Nullable
    String decidedBefore;

    @QueryParam("sort")
    @Parameter(
            description =
                    "With a minus the latest first. In the order of `decidedAt` are those alone that were decided",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"-createdAt", "createdAt", "-decidedAt", "decidedAt"},
                            defaultValue = "-createdAt"))
    @Nullable
    String sort;

    /** What was asked for, in types; throws {@link InvalidRequest} with every bad parameter. */
    Wanted readAll() {
        var parameters = new QueryParameters();
        var filter = new OnboardingFilter(
                parameters.read("status", status, OnboardingListQuery::statuses, "must be statuses of an onboarding"),
                parameters.read("product", product, OnboardingListQuery::text, "must be the name of a product"),
                parameters.read(
                        "externalReference",
                        externalReference,
                        OnboardingListQuery::text,
                        "must be plain text of at most 100 characters"),
                time(parameters, "createdAfter", createdAfter),
                time(parameters, "createdBefore", createdBefore),
                time(parameters, "decidedAfter", decidedAfter),
                time(parameters, "decidedBefore", decidedBefore));
        var order = parameters
                .read("sort", sort, OnboardingSort::of, "must be createdAt or decidedAt, with or without a minus")
                .orElse(OnboardingSort.NEWEST_FIRST);
        return new Wanted(filter, order, readTimedPage(parameters, order.number()));
    }

    private static Set<OnboardingStatus> statuses(String text) {
        return Arrays.stream(text.split(",", -1)).map(OnboardingStatus::valueOf).collect(Collectors.toSet());
    }

    private static String text(String text) {
        if (!ReadableText.isLine(text, LONGEST_TEXT)) {
            throw new IllegalArgumentException("not a plain text");
        }
        return text;
    }

    private static Optional<Instant> time(QueryParameters parameters, String name, @Nullable String text) {
        return parameters.read(name, text, WireTime::parse, WireTime.COMPLAINT);
    }

    /** One page of the list. */
    record Wanted(OnboardingFilter filter, OnboardingSort sort, TimedPage page) {}
}
