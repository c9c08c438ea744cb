package io.gangway.platform.openapi;

import io.gangway.platform.openapi.RecordShapes.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * What has to be there and what can be null. Jackson writes every component of a record, null too, unless
 * {@code @JsonInclude} leaves null out; it reads an absent one as null, which validation refuses where {@code @NotNull} says so.
 */
final class RecordSchemas {

    private final RecordShapes shapes;

    RecordSchemas(IndexView index) {
        this.shapes = new RecordShapes(index);
    }

    void tell(OpenAPI api) {
        var reach = Reach.of(api);
        var problems = new TreeSet<String>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() == null || Problems.isProblem(name) || reach.isNowhere(name)) {
                return;
            }
            try {
                tell(name, schema, reach);
            } catch (IllegalStateException unclear) {
                problems.add(unclear.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    private void tell(String name, Schema schema, Reach reach) {
        var components = shapes.get(name, schema);
        var sent = reach.sent().contains(name);
        var demanded = demanded(schema, components);
        if (sent) {
            var always = alwaysSent(components);
            if (reach.received().contains(name) && !always.equals(demanded)) {
                throw new IllegalStateException(
                        name + " is sent and received, and is not the same: make it two records");
            }
            schema.setRequired(inOrder(components, always));
        } else {
            schema.setRequired(inOrder(components, demanded));
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        Map.copyOf(schema.getProperties()).forEach((property, said) -> {
            var component = Objects.requireNonNull(components.get(property));
            if (sent && component.emptyItems() && said.getItems() != null) {
                said.setItems(orNull(said.getItems()));
            }
            if (component.nullable() && !(sent ? component.leftOut() : demanded.contains(property))) {
                schema.addProperty(property, orNull(said));
            }
        });
    }

    private static Set<String> alwaysSent(Map<String, Component> components) {
        var always = new TreeSet<String>();
        components.forEach((name, component) -> {
            if (!component.leftOut()) {
                always.add(name);
            }
        });
        return always;
    }

    /** What validation demands, and what has no null to be read as. */
    private static Set<String> demanded(Schema schema, Map<String, Component> components) {
        var demanded = new TreeSet<>(Reach.orEmpty(schema.getRequired()));
        components.forEach((name, component) -> {
            if (component.primitive()) {
                demanded.add(name);
            }
        });
        return demanded;
    }

    private static @Nullable List<String> inOrder(Map<String, Component> components, Set<String> names) {
        return names.isEmpty()
                ? null
                : components.keySet().stream().filter(names::contains).toList();
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            var either = OASFactory.createSchema()
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(schema.getRef()),
                            OASFactory.createSchema().type(List.of(SchemaType.NULL))));
            either.setDescription(schema.getDescription());
            either.setExamples(schema.getExamples());
            return either;
        }
        var types = schema.getType();
        if (types == null || types.isEmpty() || types.contains(SchemaType.NULL)) {
            return schema;
        }
        var more = new ArrayList<>(types);
        more.add(SchemaType.NULL);
        schema.setType(more);
        if (schema.getEnumeration() != null) {
            var values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
        return schema;
    }
}
