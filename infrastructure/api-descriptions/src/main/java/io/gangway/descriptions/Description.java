package io.gangway.descriptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12. */
final class Description {

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Description(JsonNode document) {
        this.document = document;
    }

    static Description read(String resource) {
        try (var source = Objects.requireNonNull(Description.class.getResourceAsStream(resource), resource)) {
            return new Description(YAML.readTree(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty where the document has no such path, or the path no such method. */
    Optional<Operation> find(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(template -> matches(template.getKey(), path))
                .min(Comparator.comparing(template -> template.getKey().contains("{")))
                .map(template -> template.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .map(Operation::new);
    }

    private static boolean matches(String template, String path) {
        var literals = Arrays.stream(template.split("\\{[^}]+}", -1)).map(Pattern::quote);
        return path.matches(literals.collect(Collectors.joining("[^/]+")));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Schema schemaOf(JsonNode schema) {
        return schemas.computeIfAbsent(schema, wanted -> {
            ObjectNode root = JSON.createObjectNode();
            root.putArray("allOf").add(wanted);
            root.set("components", document.path("components"));
            return registry.getSchema(root);
        });
    }

    /** What can be answered to one call. */
    final class Operation {

        private final JsonNode operation;

        private Operation(JsonNode operation) {
            this.operation = operation;
        }

        /** What is wrong with an answer, in words; empty when it is described. */
        List<String> faultsOf(int status, String contentType, byte[] body) {
            var described = operation.path("responses").path(String.valueOf(status));
            if (described.isMissingNode()) {
                return List.of("no such status");
            }
            var content = resolve(described).path("content");
            if (content.isEmpty()) {
                return body.length == 0 ? List.of() : List.of("a body where none is described");
            }
            if (body.length == 0) {
                // HEAD and 304 have none; that others have one is said by the tests that read it.
                return List.of();
            }
            var type = contentType.replaceFirst("\\s*;.*$", "");
            var form = content.path(type);
            if (form.isMissingNode()) {
                return List.of("no such content type: " + contentType);
            }
            return type.endsWith("json") && form.has("schema") ? faultsOf(form.path("schema"), body) : List.of();
        }

        private List<String> faultsOf(JsonNode schema, byte[] body) {
            try {
                return schemaOf(schema).validate(JSON.readTree(body)).stream()
                        .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                        .toList();
            } catch (IOException unreadable) {
                return List.of("not JSON: " + unreadable.getMessage());
            }
        }
    }
}
