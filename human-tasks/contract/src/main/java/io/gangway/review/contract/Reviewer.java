package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The person who acted on a review.
 *
 * @param id the subject of the person's token, stable for ever
 * @param name what colleagues know the person by; may change, never identifies
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reviewer(String id, String name) {

    public Reviewer {
        Guard.text(id, "reviewer.id");
        Guard.text(name, "reviewer.name");
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "Reviewer[id=" + id + "]";
    }
}
