package io.gangway.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says which methods a resource has: {@code OPTIONS} is answered with them, and every other method is a 405 with {@code Allow}.
 * The framework looks for the method first and for the path among those that have it, so that it finds nothing (404) where a
 * resource is there and only the method is wrong.
 */
@Singleton
class AllowedMethods {

    /** After RequestId, which stands on the default. */
    private static final int AFTER_THE_REQUEST_HAS_ITS_ID = 5_001;

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+?)\\s*)?}");

    private final List<Resource> resources;

    AllowedMethods(BeanManager beans) {
        this.resources = resourcesOf(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)));
    }

    @ServerRequestFilter(preMatching = true, priority = AFTER_THE_REQUEST_HAS_ITS_ID)
    public @Nullable Response check(ContainerRequestContext request) {
        var method = request.getMethod();
        var asked = find(request.getUriInfo().getRequestUri().getRawPath());
        if (asked.isEmpty() || (asked.get().allows(method) && !method.equals(HttpMethod.OPTIONS))) {
            return null;
        }
        if (method.equals(HttpMethod.OPTIONS)) {
            return Response.noContent()
                    .header(HttpHeaders.ALLOW, asked.get().allowed())
                    .build();
        }
        throw new MethodNotAllowed(asked.get().allowed());
    }

    private Optional<Resource> find(@Nullable String path) {
        return path == null
                ? Optional.empty()
                : resources.stream().filter(resource -> resource.isAt(path)).findFirst();
    }

    static List<Resource> resourcesOf(Stream<Class<?>> types) {
        Map<String, Set<String>> methods = new TreeMap<>();
        types.distinct().forEach(type -> Arrays.stream(type.getMethods()).forEach(method -> methodOf(method)
                .ifPresent(name -> methods.computeIfAbsent(templateOf(type, method), _ -> new TreeSet<>())
                        .add(name))));
        return methods.entrySet().stream()
                .map(resource -> Resource.of(resource.getKey(), resource.getValue()))
                .sorted(Comparator.comparingInt(Resource::literals).reversed())
                .toList();
    }

    private static Optional<String> methodOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String templateOf(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        var template = "/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return template.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }

    /**
     * What is at one address.
     *
     * @param literals how much of the address is fixed: of two that match, the more exact one is meant
     */
    record Resource(Pattern path, int literals, Set<String> methods) {

        static Resource of(String template, Set<String> methods) {
            var all = new TreeSet<>(methods);
            all.add(HttpMethod.OPTIONS);
            if (all.contains(HttpMethod.GET)) {
                all.add(HttpMethod.HEAD);
            }
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
            return new Resource(Pattern.compile(path.toString()), literals + rest.length(), all);
        }

        boolean isAt(String rawPath) {
            return path.matcher(rawPath).matches();
        }

        boolean allows(String method) {
            return methods.contains(method);
        }

        String allowed() {
            return String.join(", ", methods);
        }
    }
}
