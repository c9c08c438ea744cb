package io.gangway.localstack.launch;

import io.gangway.localstack.Part;
import io.gangway.localstack.server.PartKeeper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts what does not run: the servers side by side, each service as soon as its database is there. */
final class Up {

    private final LocalStack stack;
    private final Progress progress;
    private final Map<Part, Exception> failures = new ConcurrentSkipListMap<>();

    Up(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Returns what failed, in words for people; nothing when all parts are up. */
    List<String> run() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var servers = stack.servers().stream()
                    .collect(Collectors.toMap(PartKeeper::part, server -> started(server, threads)));
            var database = Objects.requireNonNull(servers.get(Part.POSTGRESQL));
            var services = stack.services().stream()
                    .map(service -> database.thenComposeAsync(
                            there -> there ? started(service, threads) : CompletableFuture.completedFuture(false),
                            threads));
            var all = Stream.concat(servers.values().stream(), services).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
        return failures.values().stream().map(Throwable::getMessage).toList();
    }

    private CompletableFuture<Boolean> started(PartKeeper keeper, Executor threads) {
        return CompletableFuture.supplyAsync(() -> start(keeper), threads);
    }

    private boolean start(PartKeeper keeper) {
        try {
            progress.up(keeper.part(), keeper.ensureUp(phase -> progress.enter(keeper.part(), phase)));
            return true;
        } catch (Exception failed) {
            progress.failed(keeper.part());
            failures.put(keeper.part(), failed);
            return false;
        }
    }
}
