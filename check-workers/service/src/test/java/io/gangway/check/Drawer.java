package io.gangway.check;

import io.gangway.platform.outbox.OutboxDestination;
import io.gangway.platform.outbox.OutboxRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A destination that keeps what it is given, after it has refused the first time where the topic says so. */
@ApplicationScoped
class Drawer implements OutboxDestination {

    static final String NAME = "drawer";
    static final String REFUSED_AT_FIRST = "refused-at-first";

    private final List<OutboxRow> delivered = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batchSize() {
        return 10;
    }

    @Override
    public CompletionStage<?> deliver(OutboxRow row) {
        if (row.topic().equals(REFUSED_AT_FIRST) && row.attempts() == 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("closed"));
        }
        delivered.add(row);
        return CompletableFuture.completedFuture(null);
    }

    List<OutboxRow> withKey(String key) {
        return delivered.stream().filter(row -> row.key().equals(key)).toList();
    }
}
