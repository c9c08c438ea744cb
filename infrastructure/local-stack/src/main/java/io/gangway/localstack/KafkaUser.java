package io.gangway.localstack;

/** Who may sign in at Kafka. What each service may do there is told by {@code provision/TopicAccess}. */
public enum KafkaUser {
    /** The broker itself. */
    BROKER("broker"),
    /** The launcher, the benchmark and the clients of tests: may do everything. */
    ADMIN("gangway-admin"),
    ONBOARDING_API("onboarding-api"),
    HUMAN_TASKS("human-tasks"),
    CHECK_WORKERS("check-workers");

    private final String id;

    KafkaUser(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The name of a principal in access control lists. */
    public String principal() {
        return "User:" + id;
    }

    /** The name of the password among a stack's secrets. */
    String secret() {
        return "kafka." + id;
    }
}
