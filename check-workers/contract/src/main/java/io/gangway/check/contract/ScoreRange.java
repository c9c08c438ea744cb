package io.gangway.check.contract;

/** The scores that a check can give, both bounds included; higher is better. */
public record ScoreRange(int lowest, int highest) {

    public boolean holds(int score) {
        return score >= lowest && score <= highest;
    }
}
