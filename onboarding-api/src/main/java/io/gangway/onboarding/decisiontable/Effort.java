package io.gangway.onboarding.decisiontable;

import java.io.Serial;

/** How much a search may still cost, in steps of about a tenth of a microsecond. */
final class Effort {

    /** There is none left. */
    static final class Spent extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private Spent() {
            super("too complex", null, false, false);
        }
    }

    private static final int MEMORY = 50_000;

    private int steps;
    private int memory = MEMORY;

    Effort(int steps) {
        this.steps = steps;
    }

    void spend(int cost) {
        steps -= cost;
        if (steps < 0) {
            throw new Spent();
        }
    }

    /** For a result that is kept to the end of the search. */
    void spendMemory() {
        memory--;
        if (memory < 0) {
            throw new Spent();
        }
    }
}
