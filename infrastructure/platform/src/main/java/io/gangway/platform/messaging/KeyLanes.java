package io.gangway.platform.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs work of one key in the order in which it came and work of different keys side by side, up to a limit. */
final class KeyLanes {

    private static final CompletableFuture<@Nullable Void> NOTHING_TO_WAIT_FOR =
            CompletableFuture.completedFuture(null);

    private final int limit;
    private final Executor threads;
    private final Map<String, CompletableFuture<?>> lastOfKey = new HashMap<>();
    private int underWay;
    private @Nullable CompletableFuture<@Nullable Void> room;

    /** @param limit how much may be under way, running or waiting for its turn, before the source has to wait */
    KeyLanes(int limit, Executor threads) {
        this.limit = limit;
        this.threads = threads;
    }

    /** Takes the work, in any case. What is returned completes when there is room for more. */
    synchronized CompletionStage<@Nullable Void> add(String key, Runnable work) {
        underWay++;
        // Whatever became of the one before, the next one's turn comes.
        var done = lastOfKey
                .getOrDefault(key, NOTHING_TO_WAIT_FOR)
                .handleAsync(
                        (result, failure) -> {
                            work.run();
                            return true;
                        },
                        threads);
        lastOfKey.put(key, done);
        var _ = done.whenComplete((result, failure) -> end(key, done));
        if (underWay < limit) {
            return NOTHING_TO_WAIT_FOR;
        }
        if (room == null) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    private void end(String key, CompletableFuture<?> done) {
        var waiting = leave(key, done);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    private synchronized @Nullable CompletableFuture<@Nullable Void> leave(String key, CompletableFuture<?> done) {
        underWay--;
        lastOfKey.remove(key, done);
        var waiting = room;
        if (underWay < limit) {
            room = null;
            return waiting;
        }
        return null;
    }
}
