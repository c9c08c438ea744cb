package io.gangway.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Rewrites what the scanner takes from Java and no other language reads so. */
final class Tidying {

    /** What {@code Duration.toString} writes; the format "duration" of JSON Schema knows no fractions of a second. */
    private static final String WRITTEN_DURATION = "^PT(-?[0-9]+H)?(-?[0-9]+M)?(-?[0-9]+(\\.[0-9]{1,9})?S)?$";

    /** A tree of Jackson's is whatever JSON says, not the getters of its class. */
    private static final String ANY_JSON = "JsonNode";

    private static final Pattern ANCHORED = Pattern.compile("\\^.*\\$", Pattern.DOTALL);

    private Tidying() {}

    static void tidy(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        if (schemas.containsKey(ANY_JSON)) {
            api.getComponents().addSchema(ANY_JSON, OASFactory.createSchema().description("Any JSON value"));
        }
        var duration = schemas.get("Duration");
        if (duration != null) {
            duration.setFormat(null);
            duration.setPattern(WRITTEN_DURATION);
            duration.setDescription("ISO 8601, in hours, minutes and seconds");
            duration.setExamples(List.of("PT24H"));
        }
        Reach.roots(api).forEach(root -> Reach.visit(root, Tidying::tidy));
    }

    private static void tidy(Schema schema) {
        if (schema.getRef() != null) {
            // The one who is named says it; beside an enum the scanner says "object".
            schema.setType((List<Schema.SchemaType>) null);
        }
        var pattern = schema.getPattern();
        if (pattern != null && !ANCHORED.matcher(pattern).matches()) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
        }
        var step = schema.getMultipleOf();
        if (step != null && step.stripTrailingZeros().scale() > 0) {
            // In floating point 24.95 is no multiple of 0.0001: most validators would refuse what we take.
            schema.setMultipleOf(null);
        }
    }

    static void dropUnused(OpenAPI api) {
        var components = api.getComponents();
        var answers = Reach.operations(api)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .toList();
        var named = namesOf(answers.stream().map(APIResponse::getRef));
        drop(components.getResponses(), named, components::removeResponse);
        var headers = namesOf(Stream.concat(answers.stream(), components.getResponses().values().stream())
                .flatMap(answer -> Reach.orEmpty(answer.getHeaders()).values().stream())
                .map(Header::getRef));
        drop(components.getHeaders(), headers, components::removeHeader);
        var reach = Reach.of(api);
        Set.copyOf(components.getSchemas().keySet()).stream()
                .filter(reach::isNowhere)
                .forEach(components::removeSchema);
    }

    private static void drop(Map<String, ?> all, Set<String> named, Consumer<String> remove) {
        Set.copyOf(all.keySet()).stream().filter(name -> !named.contains(name)).forEach(remove);
    }

    private static Set<String> namesOf(Stream<@Nullable String> references) {
        return references
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }
}
