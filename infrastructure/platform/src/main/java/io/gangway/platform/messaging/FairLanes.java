package io.gangway.platform.messaging;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs work of one key in the order in which it came and work of different keys side by side, up to a limit. Parties take
 * turns: whoever has least under way is next, so that one who brings a thousand does not keep another waiting for long.
 */
final class FairLanes {

    private static final Logger LOG = Logger.getLogger(FairLanes.class);
    private static final CompletableFuture<@Nullable Void> NOTHING_TO_WAIT_FOR =
            CompletableFuture.completedFuture(null);

    private final int limit;
    private final int mostInHand;
    private final Executor threads;

    /** What waits, by party; the party that was served longest ago first. */
    private final Map<String, Deque<Work>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> runningOfParty = new HashMap<>();
    private final Set<String> busyKeys = new HashSet<>();
    private int running;
    private int inHand;
    private @Nullable CompletableFuture<@Nullable Void> room;

    private record Work(String party, String key, Runnable task) {}

    /**
     * Lanes without work.
     *
     * @param limit how much may run at once
     * @param mostInHand how much may run or wait for its turn before the source has to wait; the more, the fairer
     */
    FairLanes(int limit, int mostInHand, Executor threads) {
        this.limit = limit;
        this.mostInHand = mostInHand;
        this.threads = threads;
    }

    /** Takes the work, in any case. What is returned completes when there is room for more. */
    synchronized CompletionStage<@Nullable Void> add(String party, String key, Runnable task) {
        inHand++;
        waiting.computeIfAbsent(party, _ -> new ArrayDeque<>()).add(new Work(party, key, task));
        startWhatMay();
        if (inHand < mostInHand) {
            return NOTHING_TO_WAIT_FOR;
        }
        if (room == null) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    private void startWhatMay() {
        while (running < limit) {
            var next = takeNext();
            if (next.isEmpty()) {
                return;
            }
            start(next.get());
        }
    }

    private Optional<Work> takeNext() {
        return waiting.entrySet().stream()
                .sorted(Comparator.comparing(party -> runningOfParty.getOrDefault(party.getKey(), 0)))
                .flatMap(party -> party.getValue().stream()
                        .filter(work -> !busyKeys.contains(work.key()))
                        .limit(1))
                .findFirst();
    }

    private void start(Work work) {
        var queue = waiting.remove(work.party());
        if (queue != null && queue.remove(work) && !queue.isEmpty()) {
            // Behind all other parties.
            waiting.put(work.party(), queue);
        }
        busyKeys.add(work.key());
        running++;
        runningOfParty.merge(work.party(), 1, Integer::sum);
        try {
            threads.execute(() -> run(work));
        } catch (RejectedExecutionException stopping) {
            LOG.debugf("Left where it is: %s", work.key());
        }
    }

    private void run(Work work) {
        try {
            work.task().run();
        } catch (RuntimeException failure) {
            // Whatever became of it, the next one's turn comes.
            LOG.debugf("Failed: %s", Failures.trail(failure));
        } finally {
            var hasRoom = end(work);
            if (hasRoom != null) {
                hasRoom.complete(null);
            }
        }
    }

    private synchronized @Nullable CompletableFuture<@Nullable Void> end(Work work) {
        busyKeys.remove(work.key());
        running--;
        inHand--;
        runningOfParty.computeIfPresent(work.party(), (_, count) -> count == 1 ? null : count - 1);
        startWhatMay();
        if (inHand >= mostInHand) {
            return null;
        }
        var waitingSource = room;
        room = null;
        return waitingSource;
    }
}
