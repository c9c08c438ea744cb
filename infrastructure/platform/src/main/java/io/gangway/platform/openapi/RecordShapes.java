package io.gangway.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The record behind a schema, component by component. */
final class RecordShapes {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName PROPERTY = DotName.createSimple(com.fasterxml.jackson.annotation.JsonProperty.class);
    private static final DotName INCLUDE = DotName.createSimple(com.fasterxml.jackson.annotation.JsonInclude.class);
    private static final Set<String> LEAVES_NULL_OUT = Set.of("NON_NULL", "NON_ABSENT");
    private static final Set<String> LEAVES_THE_USUAL_OUT = Set.of("NON_EMPTY", "NON_DEFAULT");

    private final Map<String, List<ClassInfo>> byName;

    /**
     * What a component says.
     *
     * @param leftOut whether there are values that are not written at all, null mostly
     * @param emptyItems whether an item of the list can be null
     */
    record Component(boolean nullable, boolean primitive, boolean leftOut, boolean emptyItems) {}

    RecordShapes(IndexView index) {
        this.byName = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(RecordShapes::schemaName));
    }

    /** By the names on the wire; fails where no record has just these properties, or two that differ have. */
    Map<String, Component> get(String name, Schema schema) {
        var properties = schema.getProperties().keySet();
        var found = candidates(name.replaceFirst("[0-9]+$", ""))
                .map(RecordShapes::componentsOf)
                .filter(components -> components.keySet().containsAll(properties))
                .map(components -> shown(components, properties))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("%d records for the schema %s with %s: name it by @Schema(name)"
                    .formatted(found.size(), name, properties));
        }
        return found.getFirst();
    }

    /** Those that the document has, in its order. */
    private static Map<String, Component> shown(Map<String, Component> components, Set<String> properties) {
        var shown = new LinkedHashMap<String, Component>();
        properties.forEach(name -> shown.put(name, components.get(name)));
        return shown;
    }

    /** Who has been given the name is meant before those who are called so in Java. */
    private Stream<ClassInfo> candidates(String name) {
        var all = byName.getOrDefault(name, List.of());
        return all.stream().filter(type -> isNamed(type) || all.stream().noneMatch(RecordShapes::isNamed));
    }

    private static String schemaName(ClassInfo type) {
        return isNamed(type) ? type.declaredAnnotation(SCHEMA).value("name").asString() : type.simpleName();
    }

    private static boolean isNamed(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    private static Map<String, Component> componentsOf(ClassInfo type) {
        var components = new LinkedHashMap<String, Component>();
        for (var component : type.recordComponents()) {
            components.put(wireName(component), of(type, component));
        }
        return components;
    }

    private static Component of(ClassInfo owner, RecordComponentInfo component) {
        var type = component.type();
        var nullable = isNullable(type);
        var written = Objects.requireNonNullElse(
                written(find(component, INCLUDE)),
                Objects.requireNonNullElse(written(owner.declaredAnnotation(INCLUDE)), ""));
        return new Component(
                nullable,
                type.kind() == Type.Kind.PRIMITIVE,
                LEAVES_THE_USUAL_OUT.contains(written) || (nullable && LEAVES_NULL_OUT.contains(written)),
                type.kind() == Type.Kind.PARAMETERIZED_TYPE
                        && isNullable(type.asParameterizedType().arguments().getLast()));
    }

    private static boolean isNullable(Type type) {
        return type.hasAnnotation(NULLABLE);
    }

    private static @Nullable String written(@Nullable AnnotationInstance include) {
        return include == null || include.value() == null
                ? null
                : include.value().asEnum();
    }

    private static String wireName(RecordComponentInfo component) {
        var named = find(component, PROPERTY);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }

    /** An annotation may stand on the component, or have gone to its field or accessor, as its targets allow. */
    private static @Nullable AnnotationInstance find(RecordComponentInfo component, DotName annotation) {
        var field = component.declaringClass().field(component.name());
        for (AnnotationTarget place : new AnnotationTarget[] {component, field, component.accessor()}) {
            var found = place == null ? null : place.declaredAnnotation(annotation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
