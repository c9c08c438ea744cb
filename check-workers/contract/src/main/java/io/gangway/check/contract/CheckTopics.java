package io.gangway.check.contract;

/** Names of the topics of the checks; the namespace is the first segment and separates installations and test runs. */
public final class CheckTopics {

    private CheckTopics() {}

    public static String commands(String namespace, CheckType type) {
        return namespace + "." + type.topicSegment() + ".commands.v1";
    }

    public static String events(String namespace) {
        return namespace + ".check.events.v1";
    }

    /** Where check-workers puts records that it cannot take, with the reason in a header. */
    public static String deadLetters(String namespace) {
        return namespace + ".check-workers.dead-letters.v1";
    }
}
