package io.gangway.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the called method does not have, that are empty, or that come more than once: each would
 * otherwise be left out without a word, and a list would answer more than was asked for. A method that takes the {@link
 * UriInfo} reads its query itself.
 */
@Singleton
class KnownParameters {

    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo called, UriInfo uri) {
        var given = uri.getQueryParameters();
        if (!given.isEmpty()) {
            known.computeIfAbsent(called.getResourceMethod(), KnownParameters::of)
                    .ifPresent(names -> refuseBad(given, names));
        }
    }

    private static void refuseBad(Map<String, List<String>> given, Set<String> known) {
        var unknown = new ArrayList<FieldViolation>();
        var bad = new ArrayList<FieldViolation>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                unknown.add(new FieldViolation(PrintableName.of(name), "is not known"));
            } else if (values.size() > 1) {
                bad.add(new FieldViolation(name, "must be given once"));
            } else if (values.getFirst().isEmpty()) {
                bad.add(new FieldViolation(name, "must not be empty"));
            }
        });
        if (!unknown.isEmpty()) {
            throw refusal("UNKNOWN_PARAMETER", "The query has a parameter that is not part of this API.", unknown);
        }
        if (!bad.isEmpty()) {
            throw refusal("VALIDATION_FAILED", "The request has invalid parameters.", bad);
        }
    }

    private static InvalidRequest refusal(String code, String detail, List<FieldViolation> violations) {
        violations.sort(Comparator.comparing(FieldViolation::field));
        return new InvalidRequest(code, detail, violations);
    }

    /** Empty for a method that reads its query itself. */
    private static Optional<Set<String>> of(Method method) {
        if (List.of(method.getParameterTypes()).contains(UriInfo.class)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? fieldsOf(parameter.getType())
                        : Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<QueryParam> fieldsOf(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(QueryParam.class)));
    }
}
