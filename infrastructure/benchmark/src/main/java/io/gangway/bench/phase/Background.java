package io.gangway.bench.phase;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Work beside other work, whose failure is not forgotten. */
final class Background {

    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Background() {}

    static Background start(String name, Load.Work work) {
        var background = new Background();
        Thread.ofPlatform().daemon().name(name).start(() -> background.run(work));
        return background;
    }

    void join() throws InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void run(Load.Work work) {
        try {
            work.run();
            ended.complete(null);
        } catch (InterruptedException | RuntimeException failure) {
            ended.completeExceptionally(failure);
        }
    }
}
