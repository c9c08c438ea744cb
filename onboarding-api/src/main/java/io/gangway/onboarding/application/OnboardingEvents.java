package io.gangway.onboarding.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gangway.onboarding.feed.EventFeed;
import io.gangway.onboarding.feed.EventType;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells the world how onboardings fare: everybody inside on {@code <namespace>.onboarding.events.v1}, keyed by onboarding, and
 * the tenant by its {@link EventFeed}. It is one event with one id, told twice.
 */
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

    /** The same for the tenant's own systems, without a person's words: those are fetched by who may read them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InformationWanted(
            UUID onboardingId,
            @Nullable String externalReference,
            String product,
            OnboardingStatus status,
            UUID requestId,
            List<String> items,
            String until,
            String at) {}

    private final Outbox outbox;
    private final EventFeed feed;
    private final Ids ids;
    private final String topic;

    OnboardingEvents(
            Outbox outbox,
            EventFeed feed,
            Ids ids,
            @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.outbox = outbox;
        this.feed = feed;
        this.ids = ids;
        this.topic = namespace + ".onboarding.events.v1";
    }

    public void received(Onboarding onboarding) {
        send(EventType.ONBOARDING_RECEIVED, onboarding, onboarding.createdAt());
    }

    /** Says that the machine has done what it can, and a person decides. */
    public void inReview(Onboarding onboarding, Instant now) {
        send(EventType.ONBOARDING_IN_REVIEW, onboarding, now);
    }

    /** Says that it expires soon unless somebody acts. */
    public void deadlineNear(Onboarding onboarding, Instant now) {
        send(
                EventType.ONBOARDING_DEADLINE_NEAR,
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
        var wanted = new InformationWanted(
                event.onboardingId(),
                event.externalReference(),
                event.product(),
                event.status(),
                event.requestId(),
                event.items(),
                event.until(),
                event.at());
        var type = EventType.APPLICANT_INFORMATION_REQUESTED.wireName();
        var id = ids.next();
        outbox.send(OutgoingMessage.now(topic, onboarding.id().toString(), id, type, request.requestedAt(), event));
        feed.tell(id, type, onboarding.id(), onboarding.product(), request.requestedAt(), wanted);
    }

    /** Says which terminal state was reached; throws when none was. */
    public void ended(Onboarding onboarding) {
        var type =
                switch (onboarding.status()) {
                    case APPROVED -> EventType.ONBOARDING_APPROVED;
                    case REJECTED -> EventType.ONBOARDING_REJECTED;
                    case CANCELLED -> EventType.ONBOARDING_CANCELLED;
                    case EXPIRED -> EventType.ONBOARDING_EXPIRED;
                    case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT ->
                        throw new IllegalStateException("The onboarding has not ended");
                };
        send(type, onboarding, onboarding.decidedAt().orElseThrow());
    }

    private void send(EventType type, Onboarding onboarding, Instant at) {
        send(type, onboarding, at, null);
    }

    private void send(EventType type, Onboarding onboarding, Instant at, @Nullable String dueAt) {
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
        var id = ids.next();
        outbox.send(OutgoingMessage.now(topic, onboarding.id().toString(), id, type.wireName(), at, event));
        feed.tell(id, type.wireName(), onboarding.id(), onboarding.product(), at, event);
    }
}
