package io.gangway.review.reviewer;

import io.gangway.review.contract.Reviewer;

/**
 * The person who acts on a task, and in what standing.
 *
 * @param person told from others by the token's subject: a second role does not make a second person
 */
public record ActingReviewer(Reviewer person, boolean isSenior) {

    public String id() {
        return person.id();
    }
}
