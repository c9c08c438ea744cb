package io.gangway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class KeyLanesTest {

    /** Work that could run now, oldest first. The test is the only thread. */
    private final Queue<Runnable> ready = new ArrayDeque<>();

    private final List<String> done = new ArrayList<>();
    private final KeyLanes lanes = new KeyLanes(3, ready::add);

    @Test
    void work_of_different_keys_can_run_side_by_side() {
        add("a", "a1");
        add("b", "b1");

        assertThat(ready).hasSize(2);
    }

    @Test
    void work_of_one_key_waits_for_what_came_before() {
        add("a", "a1");
        add("a", "a2");
        assertThat(ready).hasSize(1);

        runAll();

        assertThat(done).containsExactly("a1", "a2");
    }

    @Test
    void work_that_fails_gives_way_to_the_next() {
        lanes.add("a", () -> {
            throw new IllegalStateException("no");
        });
        add("a", "a2");

        runAll();

        assertThat(done).containsExactly("a2");
    }

    @Test
    void a_key_that_came_to_an_end_begins_anew() {
        add("a", "a1");
        runAll();

        add("a", "a2");
        runAll();

        assertThat(done).containsExactly("a1", "a2");
    }

    @Test
    void the_source_waits_while_as_much_as_may_be_is_under_way() {
        assertThat(lanes.add("a", () -> done.add("a1")).toCompletableFuture()).isCompleted();
        assertThat(lanes.add("a", () -> done.add("a2")).toCompletableFuture()).isCompleted();
        var room = lanes.add("b", () -> done.add("b1")).toCompletableFuture();
        assertThat(room).isNotCompleted();

        ready.remove().run();

        assertThat(room).isCompleted();
    }

    private void add(String key, String name) {
        lanes.add(key, () -> done.add(name));
    }

    private void runAll() {
        while (!ready.isEmpty()) {
            ready.remove().run();
        }
    }
}
