package io.gangway.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance stands.
 *
 * @param modelVersion of the deployed process that this instance runs on; the first is 1
 * @param waiting steps that were begun and wait for their answer, oldest first
 * @param timers that run, the next one first
 * @param incidents what is broken and tried no more until somebody asks for it, oldest first
 */
public record InstanceState(int modelVersion, List<Waiting> waiting, List<Timer> timers, List<Incident> incidents) {

    /** A step that waits for its answer; {@code element} is its id in the model. */
    public record Waiting(
            String stepId, String element, @Nullable Instant since) {}

    /** A timer that runs; {@code element} is the event's id in the model. */
    public record Timer(String id, String element, Instant dueAt) {}

    /**
     * Something that failed until nobody tries it any more.
     *
     * @param cause class names and the innermost place, without the texts: those may quote a row
     */
    public record Incident(String id, String element, Instant since, String cause) {}

    public InstanceState {
        waiting = List.copyOf(waiting);
        timers = List.copyOf(timers);
        incidents = List.copyOf(incidents);
    }
}
