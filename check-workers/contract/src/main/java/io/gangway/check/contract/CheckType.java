package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The checks that can be asked for; the wire name is what JSON, topics and paths carry. */
public enum CheckType {
    ADDRESS("address"),
    CREDIT("credit"),
    CRIMINAL_RECORD("criminal-record");

    private final String wireName;

    CheckType(String wireName) {
        this.wireName = wireName;
    }

    /** Between which bounds this check scores; empty for one that gives no score. */
    public Optional<ScoreRange> score() {
        return switch (this) {
            case ADDRESS -> Optional.of(new ScoreRange(0, 100));
            case CREDIT -> Optional.of(new ScoreRange(0, 1000));
            case CRIMINAL_RECORD -> Optional.empty();
        };
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The aggregate segment of the check's command topic, e.g. {@code address-check}. */
    public String topicSegment() {
        return wireName + "-check";
    }

    /**
     * The check of that wire name.
     *
     * @throws IllegalArgumentException for a name that no check has
     */
    @JsonCreator
    public static CheckType of(String wireName) {
        // The name is not repeated: it came from outside and may be anything.
        return find(wireName).orElseThrow(() -> new IllegalArgumentException("unknown check type"));
    }

    /** The check of that wire name; empty for a name that no check of this release has. */
    public static Optional<CheckType> find(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
