package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.deciding.Facts;
import io.gangway.onboarding.deciding.Judge;
import org.jspecify.annotations.Nullable;

/** Applies a version to what is on record, and changes nothing. */
public final class Retrial {

    private final Judge judge;
    private final @Nullable Integer minimumAge;

    public Retrial(Judge judge) {
        this.judge = judge;
        this.minimumAge = judge.terms().minimumAge();
    }

    /** The age on record is that of the decision: who had a birthday since the acceptance counts as that much older. */
    public Hindsight of(Facts facts) {
        return minimumAge != null && facts.applicantAge() < minimumAge
                ? Hindsight.tooYoung()
                : Hindsight.of(judge.judge(facts));
    }
}
