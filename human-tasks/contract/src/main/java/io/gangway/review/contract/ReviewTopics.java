package io.gangway.review.contract;

/** The topics of human review; the namespace, {@code gangway} in production, is their first segment. */
public final class ReviewTopics {

    private ReviewTopics() {}

    /** Carries each {@link ReviewCommand}, keyed by review. */
    public static String commands(String namespace) {
        return namespace + ".review.commands.v1";
    }

    /** Carries each {@link ReviewEvent}, keyed by review. */
    public static String events(String namespace) {
        return namespace + ".review.events.v1";
    }

    /** Carries the records that human-tasks could not read, as they came. */
    public static String deadLetters(String namespace) {
        return namespace + ".human-tasks.dead-letters.v1";
    }
}
