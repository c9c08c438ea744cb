package io.gangway.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What Gangway needs of a process engine. Called with the tenant bound and in a transaction, whose fate the call shares:
 * the embedded engine does it at once in that transaction, a distant one is told through the outbox when it commits.
 *
 * <p>What is gone already (a step, an instance) is no failure: the engine is where we wanted it. An answer is taken only for
 * a step of the named onboarding.
 */
public interface ProcessEngine {

    /** How operators know it: {@code embedded} or {@code zeebe}. */
    String name();

    Set<Capability> capabilities();

    /**
     * Starts an instance of the onboarding process. On the embedded engine its first steps are done when the call returns.
     *
     * @param variables ids, enums, durations and times; a {@link Instant} is a time for the model's timers
     */
    void start(UUID onboardingId, Map<String, Object> variables);

    /** Answers a waiting step, with the variables that the model expects of it. */
    void answer(UUID onboardingId, String stepId, Map<String, Object> variables);

    /** Ends a waiting step with a business error that the model handles. */
    void fail(UUID onboardingId, String stepId, String errorCode);

    /** Tells the instance, also one that is yet to start, that its onboarding was cancelled. */
    void cancel(UUID onboardingId);

    /** Ends an instance that has nothing left to do. */
    void end(UUID onboardingId, String instanceId);

    /** False when the engine has no such instance any more; throws {@link EngineUnavailable} when it cannot be asked. */
    boolean hasInstance(String instanceId);

    /** Needs {@link Capability#INSPECTION}; throws {@link UnknownInstance}. */
    InstanceState inspect(String instanceId);

    /** Needs {@link Capability#INSPECTION}: what is broken among the tenant's instances, the oldest first, so many at most. */
    List<OpenIncident> incidents(int atMost);

    /** Needs {@link Capability#TIMERS}. A time that has passed lets it fire at once. False when there is no such timer. */
    boolean moveTimer(String instanceId, String timerId, Instant dueAt);

    /** Needs {@link Capability#RETRY}: what is broken is tried again soon. False when there is no such incident. */
    boolean retry(String instanceId, String incidentId);

    /**
     * Needs {@link Capability#MIGRATION}: takes an instance to the newest version of the model, if that is possible.
     *
     * @param dryRun says whether it would be, and changes nothing
     */
    MigrationReport migrate(String instanceId, boolean dryRun);

    /** Throws {@link CapabilityMissing} where this engine cannot do that. */
    default void require(Capability capability) {
        if (!capabilities().contains(capability)) {
            throw new CapabilityMissing(capability, name());
        }
    }
}
