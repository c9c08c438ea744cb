package io.gangway.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One process of the stack. */
public enum Part {
    POSTGRESQL,
    KAFKA,
    KEYCLOAK,
    ONBOARDING_API,
    HUMAN_TASKS,
    CHECK_WORKERS;

    /** The three that are not ours. */
    public static final List<Part> SERVERS = List.of(POSTGRESQL, KAFKA, KEYCLOAK);

    /** The three that are. */
    public static final List<Part> SERVICES = List.of(ONBOARDING_API, HUMAN_TASKS, CHECK_WORKERS);

    /** The name people type and files carry, for example {@code onboarding-api}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part of that {@link #id}; an unknown one is refused with the list of the known. */
    public static Part of(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part '%s'; the parts are %s"
                        .formatted(id, Arrays.stream(values()).map(Part::id).toList())));
    }
}
