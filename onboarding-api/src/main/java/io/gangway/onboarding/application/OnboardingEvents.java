package io.gangway.onboarding.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the world how onboardings fare, on {@code <namespace>.onboarding.events.v1}, keyed by onboarding. */
@ApplicationScoped
public class OnboardingEvents {

    /** What every onboarding event carries; ids, codes and times, nothing personal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnboardingEvent(
            UUID onboardingId,
            @Nullable String externalReference,
            String product,
            OnboardingStatus status,
            @Nullable List<String> reasons,
            @Nullable String decidedBy,
            String at,
            @Nullable String dueAt) {}

    /** What the applicant is asked: the tenant passes it on. The message is a person's own words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApplicantInformationRequested(
            UUID onboardingId,
            @Nullable String externalReference,
            String product,
            OnboardingStatus status,
            UUID requestId,
            List<String> items,
            @Nullable String message,
            String until,
            String at) {

        @Override
        public String toString() {
            return "ApplicantInformationRequested[" + onboardingId + "]";
        }
    }

    private final Outbox outbox;
    private final Ids ids;
    private final String topic;

    OnboardingEvents(Outbox outbox, Ids ids, @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.outbox = outbox;
        this.ids = ids;
        this.topic = namespace + ".onboarding.events.v1";
    }

    public void received(Onboarding onboarding) {
        send("gangway.onboarding.OnboardingReceived", onboarding, onboarding.createdAt());
    }

    /** Says that it expires soon unless somebody acts. */
    public void deadlineNear(Onboarding onboarding, Instant now) {
        send(
                "gangway.onboarding.OnboardingDeadlineNear",
                onboarding,
                now,
                onboarding.dueAt().toString());
    }

    /** Says what a reviewer wants of the applicant, and until when. */
    public void informationRequested(Onboarding onboarding, InformationRequest request) {
        var event = new ApplicantInformationRequested(
                onboarding.id(),
                onboarding.externalReference().orElse(null),
                onboarding.product(),
                onboarding.status(),
                request.id(),
                request.items(),
                request.message().orElse(null),
                request.until().toString(),
                request.requestedAt().toString());
        outbox.send(OutgoingMessage.now(
                topic,
                onboarding.id().toString(),
                ids.next(),
                "gangway.onboarding.ApplicantInformationRequested",
                request.requestedAt(),
                event));
    }

    /** Says which terminal state was reached; throws when none was. */
    public void ended(Onboarding onboarding) {
        var type =
                switch (onboarding.status()) {
                    case APPROVED -> "OnboardingApproved";
                    case REJECTED -> "OnboardingRejected";
                    case CANCELLED -> "OnboardingCancelled";
                    case EXPIRED -> "OnboardingExpired";
                    case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT ->
                        throw new IllegalStateException("The onboarding has not ended");
                };
        send("gangway.onboarding." + type, onboarding, onboarding.decidedAt().orElseThrow());
    }

    private void send(String type, Onboarding onboarding, Instant at) {
        send(type, onboarding, at, null);
    }

    private void send(String type, Onboarding onboarding, Instant at, @Nullable String dueAt) {
        var decision = onboarding.decision();
        var event = new OnboardingEvent(
                onboarding.id(),
                onboarding.externalReference().orElse(null),
                onboarding.product(),
                onboarding.status(),
                decision.map(Decision::reasons).orElse(null),
                decision.map(Decision::decidedBy).orElse(null),
                at.toString(),
                dueAt);
        outbox.send(OutgoingMessage.now(topic, onboarding.id().toString(), ids.next(), type, at, event));
    }
}
