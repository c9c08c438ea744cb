package io.gangway.onboarding.inquiry;

import java.util.Arrays;

/** In which order a list shows onboardings; those of equal times by their ids. */
enum OnboardingSort {
    NEWEST_FIRST("-createdAt"),
    OLDEST_FIRST("createdAt"),
    /** Of those that were decided alone. */
    LAST_DECIDED_FIRST("-decidedAt"),
    /** Of those that were decided alone. */
    FIRST_DECIDED_FIRST("decidedAt");

    private final String wireName;

    OnboardingSort(String wireName) {
        this.wireName = wireName;
    }

    /** Throws {@link IllegalArgumentException} for what is none. */
    static OnboardingSort of(String wireName) {
        return Arrays.stream(values())
                .filter(sort -> sort.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    boolean isByDecision() {
        return this == LAST_DECIDED_FIRST || this == FIRST_DECIDED_FIRST;
    }

    /** The condition for what comes behind a place. */
    String behind() {
        return "(%s, id) %s (:behindAt, :behindId)".formatted(time(), isDescending() ? "<" : ">");
    }

    String orderBy() {
        return isDescending() ? "order by %s desc, id desc".formatted(time()) : "order by %s, id".formatted(time());
    }

    private String time() {
        return isByDecision() ? "decidedAt" : "createdAt";
    }

    private boolean isDescending() {
        return wireName.startsWith("-");
    }
}
