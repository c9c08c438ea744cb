package io.gangway.localstack;

/** A port on 127.0.0.1 with its standard number. */
public enum Port {
    ONBOARDING_API(Part.ONBOARDING_API, 8080),
    HUMAN_TASKS(Part.HUMAN_TASKS, 8081),
    CHECK_WORKERS(Part.CHECK_WORKERS, 8082),
    ONBOARDING_API_MANAGEMENT(Part.ONBOARDING_API, 9080),
    HUMAN_TASKS_MANAGEMENT(Part.HUMAN_TASKS, 9081),
    CHECK_WORKERS_MANAGEMENT(Part.CHECK_WORKERS, 9082),
    KEYCLOAK(Part.KEYCLOAK, 8180),
    POSTGRESQL(Part.POSTGRESQL, 15432),
    KAFKA(Part.KAFKA, 19092),
    KAFKA_CONTROLLER(Part.KAFKA, 19093);

    private final Part part;
    private final int standard;

    Port(Part part, int standard) {
        this.part = part;
        this.standard = standard;
    }

    public Part part() {
        return part;
    }

    public int standard() {
        return standard;
    }

    /** The environment variable that changes it. */
    public String variable() {
        return "GANGWAY_PORT_" + name();
    }
}
