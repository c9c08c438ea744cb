package io.gangway.descriptions;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Objects;

/** Fails a test that is answered with something that the API's description does not have. */
public final class DescribedAnswers implements Filter {

    private final Description description;

    private DescribedAnswers(Description description) {
        this.description = description;
    }

    /**
     * Reads a document of docs/openapi.
     *
     * @param service whose document it is, for example {@code onboarding-api}
     */
    public static DescribedAnswers of(String service) {
        return new DescribedAnswers(Description.read("/openapi/" + service + ".yaml"));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = pathOf(request.getURI());
        var operation = description.find(request.getMethod(), path);
        var type = Objects.requireNonNullElse(response.contentType(), "");
        if (operation.isEmpty() || type.startsWith("text/event-stream")) {
            return response;
        }
        var body = response.asByteArray();
        var faults = operation.get().faultsOf(response.statusCode(), type, body);
        if (!faults.isEmpty()) {
            throw new AssertionError("Not described: %s %s answered %d%n%s"
                    .formatted(request.getMethod(), path, response.statusCode(), String.join("\n", faults)));
        }
        // The body can be read once; this is what was read.
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    /** As it was sent, also where it is no URI: tests send such things. */
    private static String pathOf(String uri) {
        return uri.replaceFirst("^[a-z]+://[^/?#]*", "").replaceFirst("[?#].*$", "");
    }
}
