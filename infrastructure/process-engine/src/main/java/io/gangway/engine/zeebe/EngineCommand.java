package io.gangway.engine.zeebe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.UUID;

/** Something the engine shall do. Each may be carried out twice without harm, because the outbox delivers at least once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineCommand.StartProcess.class, name = "StartProcess"),
    @JsonSubTypes.Type(value = EngineCommand.CompleteJob.class, name = "CompleteJob"),
    @JsonSubTypes.Type(value = EngineCommand.ThrowError.class, name = "ThrowError"),
    @JsonSubTypes.Type(value = EngineCommand.PublishCancellation.class, name = "PublishCancellation"),
    @JsonSubTypes.Type(value = EngineCommand.CancelInstance.class, name = "CancelInstance")
})
sealed interface EngineCommand {

    UUID onboardingId();

    /** Starts an instance; a second one finds the onboarding bound and ends itself. */
    record StartProcess(UUID onboardingId, Map<String, Object> variables) implements EngineCommand {}

    /** Completes a job that was left open; a job that is gone needs nothing. */
    record CompleteJob(UUID onboardingId, String stepId, Map<String, Object> variables) implements EngineCommand {}

    /** Ends a job that was left open with a business error that the model handles. */
    record ThrowError(UUID onboardingId, String stepId, String errorCode) implements EngineCommand {}

    /** Tells the instance, also one that is yet to start, that its onboarding was cancelled. */
    record PublishCancellation(UUID onboardingId) implements EngineCommand {}

    /** Ends an instance that has nothing left to do. */
    record CancelInstance(UUID onboardingId, long instanceKey) implements EngineCommand {}
}
