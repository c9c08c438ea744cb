package io.gangway.platform.openapi;

import static io.gangway.platform.openapi.Problems.BAD_REQUEST;
import static io.gangway.platform.openapi.Problems.BODY_TOO_LARGE;
import static io.gangway.platform.openapi.Problems.CONFLICT;
import static io.gangway.platform.openapi.Problems.FORBIDDEN;
import static io.gangway.platform.openapi.Problems.INTERNAL_ERROR;
import static io.gangway.platform.openapi.Problems.NOT_ACCEPTABLE;
import static io.gangway.platform.openapi.Problems.NOT_FOUND;
import static io.gangway.platform.openapi.Problems.PRECONDITION_FAILED;
import static io.gangway.platform.openapi.Problems.PRECONDITION_REQUIRED;
import static io.gangway.platform.openapi.Problems.TOO_MANY_REQUESTS;
import static io.gangway.platform.openapi.Problems.UNAUTHENTICATED;
import static io.gangway.platform.openapi.Problems.UNAVAILABLE;
import static io.gangway.platform.openapi.Problems.UNPROCESSABLE;
import static io.gangway.platform.openapi.Problems.UNSUPPORTED_MEDIA_TYPE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** What every operation answers besides what its resource says: refusals, headers, and who may call it. */
final class Operations {

    private static final String IF_MATCH = "If-Match";
    private static final Set<Problems> EVERYWHERE = EnumSet.of(
            BAD_REQUEST, UNAUTHENTICATED, FORBIDDEN, NOT_ACCEPTABLE, TOO_MANY_REQUESTS, INTERNAL_ERROR, UNAVAILABLE);
    private static final Set<Problems> OF_A_CHANGE = EnumSet.of(CONFLICT, UNPROCESSABLE);
    private static final Set<Problems> OF_A_BODY = EnumSet.of(BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
    private static final Set<String> SAID_BY_THE_SCANNER = Set.of("Not Authorized", "Not Allowed", "Bad Request");
    private static final Set<Problems> OF_IF_MATCH = EnumSet.of(PRECONDITION_FAILED);

    private Operations() {}

    static void tell(OpenAPI api) {
        Headers.tell(api);
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach(Operations::tell));
    }

    private static void tell(HttpMethod method, Operation operation) {
        var roles = rolesOf(operation);
        describe(operation, roles);
        tellRefusals(method, operation);
        if (method == HttpMethod.GET && !isStream(operation)) {
            tellConditionalReading(operation);
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> tellHeaders(operation, status, response));
        // In the order of their codes, however they came in.
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
        parameters(operation)
                .map(Parameter::getSchema)
                .filter(schema -> schema != null && schema.getRef() == null && schema.getType() == null)
                .forEach(schema -> schema.setType(List.of(SchemaType.STRING)));
    }

    /** The scanner writes roles where OAuth has scopes, which they are not: they are said in words, and the scheme alone is left. */
    private static List<String> rolesOf(Operation operation) {
        var roles = Reach.orEmpty(operation.getSecurity()).stream()
                .flatMap(needed -> needed.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        Reach.orEmpty(operation.getSecurity()).forEach(Operations::withoutRoles);
        return roles;
    }

    private static void withoutRoles(SecurityRequirement needed) {
        Set.copyOf(needed.getSchemes().keySet()).forEach(scheme -> needed.addScheme(scheme, List.of()));
    }

    private static void describe(Operation operation, List<String> roles) {
        var said = operation.getDescription() == null ? operation.getSummary() + "." : operation.getDescription();
        operation.setDescription(
                roles.isEmpty() ? said : said + "\n\nFor callers with the role " + either(roles) + ".");
    }

    private static String either(List<String> roles) {
        return roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(" or "));
    }

    private static void tellRefusals(HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        var possible = EnumSet.copyOf(EVERYWHERE);
        if (parameters(operation).anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            possible.add(NOT_FOUND);
        }
        if (method != HttpMethod.GET) {
            possible.addAll(OF_A_CHANGE);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(OF_A_BODY);
        }
        if (takes(operation, IF_MATCH)) {
            possible.addAll(OF_IF_MATCH);
        }
        // Who makes something has seen nothing of it yet.
        if (responses.hasAPIResponse(String.valueOf(PRECONDITION_REQUIRED.status()))
                && !responses.hasAPIResponse("201")) {
            parameters(operation)
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(true));
        }
        responses.getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .forEach(answer -> saidByResource(answer.getValue())
                        .ifPresent(said -> responses.addAPIResponse(
                                answer.getKey(), Problems.response(Integer.parseInt(answer.getKey()), said))));
        for (var problem : possible) {
            var status = String.valueOf(problem.status());
            var there = responses.getAPIResponse(status);
            if (there == null || saidByResource(there).isEmpty()) {
                responses.addAPIResponse(status, problem.reference());
            }
        }
    }

    private static Optional<String> saidByResource(APIResponse response) {
        return Optional.ofNullable(response.getDescription()).filter(said -> !SAID_BY_THE_SCANNER.contains(said));
    }

    /** Each answer to a GET has a tag (ConditionalAnswers), and who sends it back is told that nothing has changed. */
    private static void tellConditionalReading(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of what the caller has")
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("It is still as the caller has it"));
        operation.getResponses().getAPIResponse("200").addHeader(Headers.ETAG, Headers.reference(Headers.ETAG));
    }

    private static void tellHeaders(Operation operation, String status, APIResponse response) {
        if (response.getRef() != null || status.compareTo("400") >= 0) {
            return;
        }
        sayFormsAsSent(response);
        response.addHeader(Headers.REQUEST_ID, Headers.reference(Headers.REQUEST_ID));
        Headers.RATE.forEach(name -> response.addHeader(name, Headers.reference(name)));
        var said = Objects.requireNonNullElse(response.getDescription(), "");
        if (status.equals("304") || said.contains(Headers.ETAG)) {
            response.addHeader(Headers.ETAG, Headers.reference(Headers.ETAG));
        }
        if (said.contains(Headers.LOCATION)) {
            response.addHeader(Headers.LOCATION, Headers.reference(Headers.LOCATION));
        }
        if (takes(operation, "Prefer")) {
            response.addHeader(Headers.PREFERENCE, Headers.reference(Headers.PREFERENCE));
        }
        if (takes(operation, "Idempotency-Key")) {
            response.addHeader(Headers.REPLAYED, Headers.reference(Headers.REPLAYED));
        }
    }

    /** What chooses among forms ({@code ;qs=0.5}) is ours and not sent. */
    private static void sayFormsAsSent(APIResponse response) {
        var content = response.getContent();
        if (content != null) {
            Map.copyOf(content.getMediaTypes()).forEach((type, form) -> {
                if (type.contains(";")) {
                    content.removeMediaType(type);
                    content.addMediaType(type.substring(0, type.indexOf(';')), form);
                }
            });
        }
    }

    private static boolean isStream(Operation operation) {
        var content = operation.getResponses().getAPIResponse("200").getContent();
        return content != null && content.hasMediaType("text/event-stream");
    }

    private static boolean takes(Operation operation, String header) {
        return parameters(operation)
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER && header.equals(parameter.getName()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Reach.orEmpty(operation.getParameters()).stream();
    }
}
