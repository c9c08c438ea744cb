package io.gangway.localstack.launch;

import io.gangway.localstack.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells people which part is up after how many seconds, and what is still being waited for. */
final class Progress implements AutoCloseable {

    private static final int SIGN_OF_LIFE_SECONDS = 10;

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final Map<Part, String> phases = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Progress(PrintStream out) {
        this.out = out;
        var _ = clock.scheduleAtFixedRate(
                this::signOfLife, SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
    }

    void enter(Part part, String phase) {
        phases.put(part, phase);
    }

    void up(Part part, boolean started) {
        phases.remove(part);
        line(part.id(), started ? "up" : "was up already");
    }

    /** Something that is done and is no part. */
    void note(String name, String text) {
        line(name, text);
    }

    void failed(Part part) {
        phases.remove(part);
        line(part.id(), "FAILED");
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void signOfLife() {
        if (!phases.isEmpty()) {
            line(
                    "...",
                    phases.entrySet().stream()
                            .map(part -> part.getKey().id() + " is " + part.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void line(String name, String text) {
        out.printf("  %6.1f s  %-16s %s%n", elapsed().toMillis() / 1000.0, name, text);
    }
}
