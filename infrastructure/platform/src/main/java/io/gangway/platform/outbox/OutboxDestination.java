package io.gangway.platform.outbox;

import java.util.concurrent.CompletionStage;

/** Somewhere the relay delivers to. Every bean of this type gets a relay of its own, so that one cannot hold up another. */
public interface OutboxDestination {

    /** As given to {@link Outbox#send(String, OutgoingMessage)}. */
    String name();

    /** False leaves the rows where they are. */
    default boolean enabled() {
        return true;
    }

    /** How many rows are taken at once and so at most under way at once. */
    int batchSize();

    /** Completes when delivered for good; fails when it has to be tried again. Must settle within a minute. */
    CompletionStage<?> deliver(OutboxRow row);

    /** Every row of the batch was handed over. Whoever collects before he sends, sends now; may wait for the outcome. */
    default void endOfBatch() {}
}
