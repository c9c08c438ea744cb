package io.gangway.platform.openapi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The refusals of the platform, described once: each is a problem document with a stable code. */
enum Problems {
    BAD_REQUEST(400, "The request cannot be understood, or its fields are invalid: `violations` says which"),
    UNAUTHENTICATED(401, "There is no valid token", "WWW-Authenticate"),
    FORBIDDEN(403, "The token's roles or tenant do not allow this"),
    NOT_FOUND(404, "There is nothing with that id for this tenant"),
    NOT_ACCEPTABLE(406, "This resource has no form that the caller accepts"),
    CONFLICT(409, "What is there does not allow this now; `code` says why"),
    PRECONDITION_FAILED(412, "It has changed since the version in If-Match"),
    BODY_TOO_LARGE(413, "The body is larger than this API accepts"),
    UNSUPPORTED_MEDIA_TYPE(415, "This resource does not read bodies of that type, or packed ones"),
    UNPROCESSABLE(422, "The body is well-formed, and means what cannot be done; `code` says why"),
    PRECONDITION_REQUIRED(428, "If-Match is missing"),
    TOO_MANY_REQUESTS(429, "More calls than the caller or the tenant may make; nothing was done", "Retry-After"),
    INTERNAL_ERROR(500, "Something failed on our side; the request id finds it"),
    UNAVAILABLE(503, "Something that this call needs is away; the same call may succeed soon", "Retry-After");

    static final String SCHEMA = "ProblemDetail";
    private static final String VIOLATION = "FieldViolation";
    private static final Set<String> OF_THE_LIBRARY = Set.of("HttpProblem", "HttpValidationProblem", "Violation");

    private final int status;
    private final String description;
    private final @Nullable String header;

    Problems(int status, String description) {
        this(status, description, null);
    }

    Problems(int status, String description, @Nullable String header) {
        this.status = status;
        this.description = description;
        this.header = header;
    }

    static void tell(OpenAPI api) {
        var components = api.getComponents();
        OF_THE_LIBRARY.forEach(components::removeSchema);
        components.addSchema(SCHEMA, problem());
        components.addSchema(VIOLATION, violation());
        for (var problem : values()) {
            components.addResponse(problem.componentName(), problem.response(problem.description));
        }
    }

    static boolean isProblem(String schema) {
        return schema.equals(SCHEMA) || schema.equals(VIOLATION) || OF_THE_LIBRARY.contains(schema);
    }

    static APIResponse response(int status, String description) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .map(problem -> problem.response(description))
                .orElseGet(() -> described(description));
    }

    int status() {
        return status;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + componentName());
    }

    private String componentName() {
        var name = new StringBuilder();
        for (var word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private APIResponse response(String said) {
        var response = described(said);
        if (header != null) {
            response.addHeader(header, Headers.reference(header));
        }
        if (status == 429) {
            Headers.RATE.forEach(name -> response.addHeader(name, Headers.reference(name)));
        }
        return response;
    }

    private static APIResponse described(String said) {
        Header requestId = Headers.reference(Headers.REQUEST_ID);
        return OASFactory.createAPIResponse()
                .description(said)
                .addHeader(Headers.REQUEST_ID, requestId)
                .content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(Reach.SCHEMAS + SCHEMA)));
    }

    private static Schema problem() {
        var problem = object("Why a request was refused, RFC 9457. Some codes have members of their own");
        problem.addProperty(
                "type",
                text("Leads to a page about the code, on the address that answered")
                        .format("uri-reference")
                        .examples(List.of("/problems/VALIDATION_FAILED")));
        problem.addProperty("title", text("The status in words").examples(List.of("Bad Request")));
        problem.addProperty(
                "status",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .minimum(BigDecimal.valueOf(400))
                        .maximum(BigDecimal.valueOf(599))
                        .examples(List.of(400)));
        problem.addProperty("detail", text("What is wrong, for people; may change"));
        problem.addProperty("instance", text("The path that was asked for"));
        problem.addProperty(
                "code",
                text("What is wrong, for programs; stays")
                        .pattern("^[A-Z][A-Z0-9_]*$")
                        .examples(List.of("VALIDATION_FAILED")));
        problem.addProperty("requestId", text("Finds the call in our logs"));
        problem.addProperty(
                "violations",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .items(OASFactory.createSchema().ref(Reach.SCHEMAS + VIOLATION))
                        .description("The fields, parameters or headers that are to blame"));
        return problem.required(List.of("type", "title", "status", "detail", "code", "requestId"))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema violation() {
        var violation = object("What is wrong with one field");
        violation.addProperty("field", text("As in the body").examples(List.of("applicant.address.country")));
        violation.addProperty("message", text("For people; may change"));
        return violation.required(List.of("field", "message"));
    }

    private static Schema object(String said) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(said);
    }

    private static Schema text(String said) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(said);
    }
}
