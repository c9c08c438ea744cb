package io.gangway.onboarding.rehearsal;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** The tenant has as many rehearsals under way as it may; one that ends makes room. */
final class TooManyRehearsals extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TooManyRehearsals(int most) {
        super(
                429,
                "TOO_MANY_REHEARSALS",
                "Too many rehearsals are under way. Wait for one to end, or cancel one.",
                Map.of("most", most));
    }
}
