package io.gangway.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the service has at which address. The framework knows it too, and does not tell whom it refuses. */
@Singleton
class Resources {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+?)\\s*)?}");

    /** The most exact address first: of two that match, that one is meant. */
    private final List<Resource> resources;

    @Inject
    Resources(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)));
    }

    Resources(Stream<Class<?>> types) {
        Map<String, List<Operation>> operations = new TreeMap<>();
        types.distinct().forEach(type -> Arrays.stream(type.getMethods())
                .forEach(method -> Operation.of(type, method).ifPresent(operation -> operations
                        .computeIfAbsent(templateOf(type, method), _ -> new ArrayList<>())
                        .add(operation))));
        this.resources = operations.entrySet().stream()
                .map(resource -> Resource.of(resource.getKey(), resource.getValue()))
                .sorted(Comparator.comparingInt(Resource::literals).reversed())
                .toList();
    }

    Optional<Resource> at(@Nullable String rawPath) {
        return rawPath == null
                ? Optional.empty()
                : resources.stream().filter(resource -> resource.isAt(rawPath)).findFirst();
    }

    private static String templateOf(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        var template = "/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return template.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }

    /**
     * What is at one address.
     *
     * @param literals how much of the address is fixed
     */
    record Resource(Pattern path, int literals, List<Operation> operations) {

        private static Resource of(String template, List<Operation> operations) {
            var path = new StringBuilder();
            var literals = 0;
            var end = 0;
            var variable = VARIABLE.matcher(template);
            while (variable.find()) {
                var literal = template.substring(end, variable.start());
                path.append(Pattern.quote(literal))
                        .append("(?:")
                        .append(variable.group(1) == null ? "[^/]+" : variable.group(1))
                        .append(')');
                literals += literal.length();
                end = variable.end();
            }
            var rest = template.substring(end);
            path.append(Pattern.quote(rest)).append("/?");
            return new Resource(Pattern.compile(path.toString()), literals + rest.length(), List.copyOf(operations));
        }

        private boolean isAt(String rawPath) {
            return path.matcher(rawPath).matches();
        }

        /** Those that somebody wrote, and those that come with them. */
        Set<String> methods() {
            var all = operations.stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
            all.add(HttpMethod.OPTIONS);
            if (all.contains(HttpMethod.GET)) {
                all.add(HttpMethod.HEAD);
            }
            return all;
        }

        /** The media types of bodies that the method reads. */
        Set<String> readBy(String method) {
            return typesOf(method, Operation::reads);
        }

        /** The media types that the method answers with. */
        Set<String> answeredBy(String method) {
            return typesOf(method, Operation::answers);
        }

        private Set<String> typesOf(String method, Function<Operation, List<String>> types) {
            var meant = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
            return operations.stream()
                    .filter(operation -> operation.method().equals(meant))
                    .flatMap(operation -> types.apply(operation).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** One method of a resource; the media types without parameters, none where the method does not say. */
    record Operation(String method, List<String> reads, List<String> answers) {

        static Optional<Operation> of(Class<?> type, Method method) {
            return Arrays.stream(method.getAnnotations())
                    .flatMap(annotation ->
                            Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                    .map(HttpMethod::value)
                    .findFirst()
                    .map(name -> new Operation(
                            name,
                            typesOf(type, method, Consumes.class, Consumes::value),
                            typesOf(type, method, Produces.class, Produces::value)));
        }

        private static <A extends Annotation> List<String> typesOf(
                Class<?> type, Method method, Class<A> annotation, Function<A, String[]> value) {
            return Optional.ofNullable(method.getAnnotation(annotation))
                    .or(() -> Optional.ofNullable(type.getAnnotation(annotation)))
                    .map(value)
                    .stream()
                    .flatMap(Arrays::stream)
                    .map(mediaType -> mediaType.replaceFirst("\\s*;.*", ""))
                    .toList();
        }
    }
}
