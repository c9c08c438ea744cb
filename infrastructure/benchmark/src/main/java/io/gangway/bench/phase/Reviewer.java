package io.gangway.bench.phase;

import io.gangway.bench.baseline.Gangway;
import io.gangway.bench.load.Caller;
import io.gangway.bench.load.EventFollower;
import io.gangway.bench.stack.AccessToken;
import io.gangway.bench.stack.RunningStack;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A reviewer who approves whatever is asked, at once: what the mix measures is the machine, not the person. */
final class Reviewer implements AutoCloseable {

    private static final byte[] APPROVE =
            "{\"outcome\":\"APPROVE\",\"reasonCode\":\"DOCUMENTS_VERIFIED\"}".getBytes(StandardCharsets.UTF_8);
    private static final String COMMANDS = "gangway.review.commands.v1";
    private static final int OK = 200;

    /** human-tasks reads the same command as we do: when we come first, the task is not there yet. */
    private static final int TRIES = 200;

    private static final long PAUSE_MILLIS = 50;

    private final Caller caller;
    private final EventFollower follower;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reviewer").factory());
    private final AtomicLong decided = new AtomicLong();

    Reviewer(RunningStack stack) throws InterruptedException {
        var token = new AccessToken(stack, Gangway.ACME, "reviewer");
        // Fetched now: it is not part of any review.
        token.get();
        this.caller = new Caller(stack.humanTasks(), token);
        this.follower = new EventFollower(stack.kafka(), COMMANDS, command -> {
            if (EventFollower.typeOf(command).equals("OpenReview")) {
                claim(command.key(), TRIES);
            }
        });
    }

    long decided() {
        return decided.get();
    }

    private void claim(String review, int tries) {
        var _ = caller.post("/v1/tasks/%s/claim".formatted(review), new byte[0]).whenComplete((response, failure) -> {
            if (failure == null && response.statusCode() == OK) {
                decide(review);
            } else if (tries > 1) {
                var _ = later.schedule(() -> claim(review, tries - 1), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private void decide(String review) {
        var _ = caller.post("/v1/tasks/%s/decision".formatted(review), APPROVE).whenComplete((response, failure) -> {
            if (failure == null && response.statusCode() == OK) {
                decided.incrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        follower.close();
        later.shutdownNow();
        caller.close();
    }
}
