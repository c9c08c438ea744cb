package io.gangway.engine;

import java.util.List;
import java.util.UUID;

/** What an engine needs of the service that owns the onboardings; called with the tenant bound and in a transaction. */
public interface CaseBook {

    /**
     * Takes the onboarding for change before the engine looks at its instance, so that a timer, an event and a call that
     * meet are handled one after the other.
     */
    void lock(UUID onboardingId);

    /** The instance that was to end because its onboarding has its answer has ended. */
    void instanceEnded(UUID onboardingId);

    /** Whether that step was ever recorded as entered: a distant engine offers the same step more than once. */
    boolean isEntered(UUID onboardingId, String stepId);

    /** What steps were entered and left since the last call. */
    void record(List<StepEvent> events);

    /** A step that was entered or left. */
    sealed interface StepEvent {

        UUID onboardingId();

        String stepId();

        /** Its id in the model. */
        String element();

        /** A step began. */
        record Entered(UUID onboardingId, String stepId, String element) implements StepEvent {}

        /** A step is over; {@code interrupted} when an event took its place. */
        record Left(UUID onboardingId, String stepId, String element, boolean interrupted) implements StepEvent {}
    }
}
