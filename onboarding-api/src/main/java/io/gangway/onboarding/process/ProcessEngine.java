package io.gangway.onboarding.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Gangway needs of a process engine. Calls block; each throws {@link EngineUnavailable} when it may be tried again.
 * What is gone already (a job, an instance) is no failure: the engine is where we wanted it.
 */
interface ProcessEngine {

    /** Starts an instance of the deployed onboarding process. */
    void startProcess(UUID tenantId, UUID onboardingId, Instant dueAt, @Nullable Instant warnAt);

    void completeJob(long jobKey, Map<String, Object> variables);

    void throwError(long jobKey, String errorCode);

    void publishCancellation(UUID onboardingId);

    void cancelInstance(long instanceKey);

    /** False when the engine has no such instance any more. */
    boolean hasInstance(long instanceKey);
}
