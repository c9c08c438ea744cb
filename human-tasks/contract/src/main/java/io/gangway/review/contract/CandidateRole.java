package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who may claim and decide a review; the wire name is the role in the person's token. */
public enum CandidateRole {
    /** Reviewers, senior ones included. */
    REVIEWER("reviewer"),
    SENIOR_REVIEWER("senior-reviewer");

    private final String wireName;

    CandidateRole(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The role of that wire name.
     *
     * @throws IllegalArgumentException for a name that no role has
     */
    @JsonCreator
    public static CandidateRole of(String wireName) {
        for (CandidateRole role : values()) {
            if (role.wireName.equals(wireName)) {
                return role;
            }
        }
        // The name is not repeated: it came from outside and may be anything.
        throw new IllegalArgumentException("unknown candidate role");
    }
}
