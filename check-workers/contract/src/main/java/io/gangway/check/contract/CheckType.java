package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The checks that can be asked for; the wire name is what JSON, topics and paths carry. */
public enum CheckType {
    ADDRESS("address"),
    CREDIT("credit"),
    CRIMINAL_RECORD("criminal-record");

    private final String wireName;

    CheckType(String wireName) {
        this.wireName = wireName;
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
        for (CheckType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        // The name is not repeated: it came from outside and may be anything.
        throw new IllegalArgumentException("unknown check type");
    }
}
