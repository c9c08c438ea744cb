package io.gangway.e2e.demo;

import io.gangway.e2e.client.Answer;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Installation;
import io.gangway.e2e.client.Onboarding;
import io.gangway.e2e.client.Polling;
import java.time.Duration;
import java.util.Optional;

/** Takes one onboarding down its route, tells what happens, and does a person's part. */
final class Traveller {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final double NANOS = 1e9;

    /** What is withdrawn and closed follows the end: looks without news before the story is over. */
    private static final int QUIET_LOOKS = 6;

    private final int number;
    private final Route route;
    private final GangwayClient program;
    private final GangwayClient reviewer;
    private final Console console;
    private int told;
    private boolean partDone;
    private int quietLooks;
    private double seconds;

    Traveller(int number, Route route, Installation installation, Console console) {
        this.number = number;
        this.route = route;
        this.program = installation.as(route.tenant(), "api-client");
        this.reviewer = installation.as(route.tenant(), "reviewer");
        this.console = console;
    }

    Journey travel() {
        var start = System.nanoTime();
        try {
            var onboarding = program.start(route.application());
            var ended = Polling.until(PATIENCE, PAUSE, () -> step(onboarding, start));
            return new Journey(route, ended.status(), seconds);
        } catch (RuntimeException failure) {
            console.say("%s: %s".formatted(route.name(), failure.getMessage()));
            return new Journey(route, "FAILED", seconds(start));
        }
    }

    private Optional<Onboarding> step(Onboarding started, long start) {
        var seen = program.onboarding(started.id());
        var news = tell(started);
        if (!seen.isTerminal()) {
            partDone = partDone || doPart(seen);
            return Optional.empty();
        }
        seconds = seconds == 0 ? seconds(start) : seconds;
        quietLooks = news ? 0 : quietLooks + 1;
        return Optional.of(seen).filter(_ -> quietLooks == QUIET_LOOKS);
    }

    /** Returns whether there was anything new to tell. */
    private boolean tell(Onboarding started) {
        var news = program.timeline(started.id()).stream().skip(told).toList();
        news.forEach(entry -> console.show(number, route, entry));
        told += news.size();
        return !news.isEmpty();
    }

    /** Returns whether it could be done already. */
    private boolean doPart(Onboarding seen) {
        return switch (route.part()) {
            case NOTHING -> true;
            case APPROVE -> decide(seen, "APPROVE");
            case REJECT -> decide(seen, "REJECT");
            case CANCEL_CHECKING -> cancelWhen(seen, "CHECKING");
            case CANCEL_IN_REVIEW -> cancelWhen(seen, "IN_REVIEW");
        };
    }

    private boolean decide(Onboarding seen, String outcome) {
        if (!seen.status().equals("IN_REVIEW")) {
            return false;
        }
        try {
            return reviewer.openTaskOf(seen.id())
                    .map(reviewer::claim)
                    .map(task -> reviewer.decide(task, outcome, "DEMO_DECISION"))
                    .isPresent();
        } catch (Answer.Refused changed) {
            // Escalated or closed between looking and claiming: look again.
            return false;
        }
    }

    private boolean cancelWhen(Onboarding seen, String status) {
        if (!seen.status().equals(status)) {
            return false;
        }
        program.cancel(seen.id());
        return true;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
