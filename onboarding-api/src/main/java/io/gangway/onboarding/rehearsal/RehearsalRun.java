package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.rehearsal.RehearsalBook.Taken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One way through the past: judges what it is shown, and tells the book every now and then. */
final class RehearsalRun implements PastDecisions.Visitor {

    /** What a person reads of is less; the counts know all. */
    static final int MOST_FLIPS = 10_000;

    private static final int FLIPS_AT_ONCE = 500;
    /** Also how long a cancellation may go unnoticed. */
    private static final Duration WORD_EVERY = Duration.ofMillis(500);

    private final Taken taken;
    private final RehearsalBook book;
    private final BooleanSupplier stopping;
    private final Clock clock;
    private final Judge judge;
    private final Retrial retrial;
    private final Tally tally = new Tally();
    private final List<Flip> toStore = new ArrayList<>();
    private final Instant begun;
    private Instant lastWord;
    private int total;
    private int stored;
    private boolean mine = true;

    RehearsalRun(Taken taken, RehearsalBook book, BooleanSupplier stopping, Clock clock) {
        this.taken = taken;
        this.book = book;
        this.stopping = stopping;
        this.clock = clock;
        this.judge = new Judge(taken.terms());
        this.retrial = new Retrial(judge);
        this.begun = clock.instant();
        this.lastWord = begun;
    }

    @Override
    public boolean expect(int onboardings) {
        total = onboardings;
        return report();
    }

    @Override
    public boolean see(PastDecision past) {
        var now = retrial.of(past.facts());
        var judged = now.outcome() != Hindsight.Outcome.NOT_ACCEPTED;
        if (tally.add(past, now, judged && judge.lacksResultsIn(past.facts())) && stored < MOST_FLIPS) {
            toStore.add(new Flip(past, now));
            stored++;
        }
        return (toStore.size() < FLIPS_AT_ONCE && clock.instant().isBefore(lastWord.plus(WORD_EVERY))) || report();
    }

    /** Returns false when there is no need to go on. */
    private boolean report() {
        var done = tally.rehearsed();
        mine = book.advance(taken, new Progress(Math.max(total, done), done, tally.flips()), toStore);
        toStore.clear();
        lastWord = clock.instant();
        return mine && !stopping.getAsBoolean();
    }

    /** Nothing more to show. */
    void end() {
        if (!mine) {
            return;
        }
        if (stopping.getAsBoolean()) {
            book.giveBack(taken);
        } else if (report()) {
            var duration = Duration.between(begun, clock.instant());
            book.complete(taken, tally.result(taken.terms().decisionTable(), judge, stored, duration));
        }
    }
}
