package io.gangway.bench.load;

/**
 * What became of a run's onboardings; one that went wrong makes its figures worthless.
 *
 * @param refused not accepted; the caller knows
 * @param stuck accepted, and not decided when everything else had long been
 * @param lost accepted and decided, and nobody was told
 * @param twice told more than once
 */
public record Verdict(long accepted, long refused, long stuck, long lost, long twice) {

    public static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0);

    /**
     * Compares what was heard with what the database says.
     *
     * @param undecided how many of what was accepted is not decided in the database, whatever was said of it
     * @param unansweredAndUndecided how many of those nothing was said of, either
     */
    public static Verdict of(Flights flights, long undecided, long unansweredAndUndecided) {
        return new Verdict(
                flights.accepted(),
                flights.refusals(),
                undecided,
                flights.unanswered().size() - unansweredAndUndecided,
                flights.answeredTwice());
    }

    public Verdict and(Verdict other) {
        return new Verdict(
                accepted + other.accepted,
                refused + other.refused,
                stuck + other.stuck,
                lost + other.lost,
                twice + other.twice);
    }

    public boolean isVoid() {
        return stuck + lost + twice > 0;
    }

    @Override
    public String toString() {
        return "%d accepted, %d refused, %d stuck, %d lost, %d answered twice%s"
                .formatted(accepted, refused, stuck, lost, twice, isVoid() ? ": VOID" : "");
    }
}
