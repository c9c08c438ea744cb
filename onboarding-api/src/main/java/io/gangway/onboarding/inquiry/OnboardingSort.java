package io.gangway.onboarding.inquiry;

import java.util.Arrays;

/** In which order a list shows onboardings; those of equal times by their ids. */
enum OnboardingSort {
    NEWEST_FIRST("-createdAt", 0),
    OLDEST_FIRST("createdAt", 1),
    /** Of those that were decided alone. */
    LAST_DECIDED_FIRST("-decidedAt", 2),
    /** Of those that were decided alone. */
    FIRST_DECIDED_FIRST("decidedAt", 3);

    private final String wireName;
    private final int number;

    OnboardingSort(String wireName, int number) {
        this.wireName = wireName;
        this.number = number;
    }

    /** By which its cursors know it. */
    int number() {
        return number;
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
