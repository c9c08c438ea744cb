package io.gangway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairLanesTest {

    private static final String BANK = "bank";
    private static final String TELCO = "telco";

    /** Work that could run now, oldest first. The test is the only thread. */
    private final Queue<Runnable> ready = new ArrayDeque<>();

    private final List<String> done = new ArrayList<>();
    private final FairLanes lanes = new FairLanes(2, 4, ready::add);

    @Test
    void workOfDifferentKeysCanRunSideBySide() {
        add(BANK, "a", "a1");
        add(BANK, "b", "b1");
        add(BANK, "c", "c1");

        assertThat(ready).hasSize(2);
    }

    @Test
    void workOfOneKeyWaitsForWhatCameBefore() {
        add(BANK, "a", "a1");
        add(BANK, "a", "a2");
        assertThat(ready).hasSize(1);

        runAll();

        assertThat(done).containsExactly("a1", "a2");
    }

    @Test
    void workThatFailsGivesWayToTheNext() {
        lanes.add(BANK, "a", () -> {
            throw new IllegalStateException("no");
        });
        add(BANK, "a", "a2");

        runAll();

        assertThat(done).containsExactly("a2");
    }

    @Test
    void aKeyThatCameToAnEndBeginsAnew() {
        add(BANK, "a", "a1");
        runAll();

        add(BANK, "a", "a2");
        runAll();

        assertThat(done).containsExactly("a1", "a2");
    }

    @Test
    void whoBringsLittleIsNotBehindWhoBringsMuch() {
        IntStream.rangeClosed(1, 5).forEach(i -> add(BANK, "bank-" + i, "bank-" + i));
        add(TELCO, "telco", "telco-1");
        add(TELCO, "telco", "telco-2");

        runAll();

        assertThat(done).startsWith("bank-1", "bank-2", "telco-1").endsWith("bank-5");
        assertThat(done.indexOf("telco-2")).isLessThan(done.indexOf("bank-5"));
        assertThat(done).hasSize(7);
    }

    @Test
    void theSourceWaitsWhileAsMuchAsMayBeIsInHand() {
        IntStream.rangeClosed(1, 3).forEach(i -> assertThat(
                        lanes.add(BANK, "a", () -> done.add("a" + i)).toCompletableFuture())
                .isCompleted());
        var room = lanes.add(BANK, "b", () -> done.add("b1")).toCompletableFuture();
        assertThat(room).isNotCompleted();

        ready.remove().run();

        assertThat(room).isCompleted();
    }

    private void add(String party, String key, String name) {
        lanes.add(party, key, () -> done.add(name));
    }

    private void runAll() {
        while (!ready.isEmpty()) {
            ready.remove().run();
        }
    }
}
