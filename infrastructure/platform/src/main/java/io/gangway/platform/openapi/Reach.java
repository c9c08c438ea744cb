package io.gangway.platform.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which schemas of a document are received, and which are sent. */
record Reach(Set<String> received, Set<String> sent) {

    static final String SCHEMAS = "#/components/schemas/";

    static Reach of(OpenAPI api) {
        return new Reach(
                namesFrom(api, operations(api).flatMap(Reach::receivedBy)),
                namesFrom(api, Stream.concat(operations(api).flatMap(Reach::sentBy), commonlySent(api))));
    }

    boolean isNowhere(String name) {
        return !received.contains(name) && !sent.contains(name);
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream());
    }

    /** The schema itself and all that are written inside of it, but none that it only names. */
    static void visit(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        parts(schema).forEach(part -> visit(part, visitor));
    }

    /** Every schema that is written anywhere in the document. */
    static Stream<Schema> roots(OpenAPI api) {
        return Stream.concat(
                api.getComponents().getSchemas().values().stream(),
                operations(api)
                        .flatMap(operation -> Stream.concat(Reach.receivedBy(operation), Reach.sentBy(operation))));
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        orEmpty(schema.getProperties()).values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        orEmpty(schema.getAnyOf()).stream(),
                        orEmpty(schema.getAllOf()).stream(),
                        orEmpty(schema.getOneOf()).stream())
                .flatMap(part -> part);
    }

    private static Stream<Schema> receivedBy(Operation operation) {
        var body = operation.getRequestBody();
        return Stream.concat(
                body == null ? Stream.empty() : schemas(body.getContent()),
                orEmpty(operation.getParameters()).stream()
                        .map(Parameter::getSchema)
                        .filter(Objects::nonNull));
    }

    private static Stream<Schema> sentBy(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream().flatMap(Reach::sentBy);
    }

    private static Stream<Schema> commonlySent(OpenAPI api) {
        return orEmpty(api.getComponents().getResponses()).values().stream().flatMap(Reach::sentBy);
    }

    private static Stream<Schema> sentBy(APIResponse response) {
        return Stream.concat(
                schemas(response.getContent()),
                orEmpty(response.getHeaders()).values().stream()
                        .map(Header::getSchema)
                        .filter(Objects::nonNull));
    }

    private static Stream<Schema> schemas(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static Set<String> namesFrom(OpenAPI api, Stream<Schema> roots) {
        var found = new HashSet<String>();
        roots.forEach(root -> collect(api, root, found));
        return found;
    }

    private static void collect(OpenAPI api, Schema from, Set<String> found) {
        visit(from, schema -> {
            var ref = schema.getRef();
            if (ref != null && found.add(ref.substring(SCHEMAS.length()))) {
                var named = api.getComponents().getSchemas().get(ref.substring(SCHEMAS.length()));
                if (named != null) {
                    collect(api, named, found);
                }
            }
        });
    }

    static <T> Collection<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
