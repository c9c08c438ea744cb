package io.gangway.onboarding.ledger;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.platform.messaging.IncomingMessage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every event that this tenant's onboardings received and what became of it; also the inbox. Callers hold the
 * onboarding's lock, so two deliveries of one event are handled one after the other.
 */
@ApplicationScoped
public class MessageLedger implements PanacheRepositoryBase<LedgerEntry, UUID> {

    private final Timeline timeline;
    private final Clock clock;

    MessageLedger(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Returns true, and notes it, when this very event was handled before. */
    public boolean isRepeat(IncomingMessage message, UUID onboardingId) {
        var known = findByIdOptional(message.id());
        known.ifPresent(entry -> {
            entry.deliveredAgain(clock.instant());
            timeline.add(
                    onboardingId,
                    TimelineKind.EVENT_RECEIVED,
                    "%s arrived again and changed nothing".formatted(shortType(message)),
                    Map.of(
                            "eventId",
                            message.id().toString(),
                            "disposition",
                            "duplicate",
                            "deliveries",
                            entry.deliveries()));
        });
        return known.isPresent();
    }

    /**
     * Writes down what became of an event.
     *
     * @param evidence codes, counts and times of the event: nothing personal
     */
    public void record(
            IncomingMessage message, UUID onboardingId, Disposition disposition, Map<String, Object> evidence) {
        record(message, onboardingId, disposition, evidence, null);
    }

    /** The same, and keeps what the event carried: for events that carry nothing of a person's own words. */
    public void recordWithPayload(
            IncomingMessage message, UUID onboardingId, Disposition disposition, Map<String, Object> evidence) {
        record(message, onboardingId, disposition, evidence, payloadOf(message));
    }

    /** The events about one check or review, oldest first. */
    List<LedgerEntry> about(UUID onboardingId, UUID subject) {
        return list("onboardingId = ?1 and subject = ?2 order by firstReceivedAt, eventId", onboardingId, subject);
    }

    private void record(
            IncomingMessage message,
            UUID onboardingId,
            Disposition disposition,
            Map<String, Object> evidence,
            @Nullable String payload) {
        var details = new HashMap<>(evidence);
        if (message.isSimulated()) {
            details.put("simulated", true);
        }
        keep(message, onboardingId, disposition, details, payload);
        details.put("eventId", message.id().toString());
        details.put("disposition", disposition.wireName());
        timeline.add(
                onboardingId,
                TimelineKind.EVENT_RECEIVED,
                "%s: %s".formatted(shortType(message), meaningOf(disposition)),
                details);
    }

    /** Writes down an event that belongs to no case. */
    public void recordUnmatched(IncomingMessage message) {
        findByIdOptional(message.id())
                .ifPresentOrElse(
                        known -> known.deliveredAgain(clock.instant()),
                        () -> keep(message, null, Disposition.UNMATCHED, Map.of(), null));
    }

    private void keep(
            IncomingMessage message,
            @Nullable UUID onboardingId,
            Disposition disposition,
            Map<String, Object> evidence,
            @Nullable String payload) {
        persist(new LedgerEntry(message, onboardingId, disposition, evidence, payload, clock.instant()));
    }

    /** In a form that the database can hold, whatever escapes and encodings it came with. */
    private static String payloadOf(IncomingMessage message) {
        try {
            return message.json()
                    .writer()
                    .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(message.json().readTree(message.data()));
        } catch (IOException bug) {
            // It was read before. The cause might quote it.
            throw new IllegalStateException("The payload of an event cannot be kept");
        }
    }

    private static String shortType(IncomingMessage message) {
        return message.type().substring(message.type().lastIndexOf('.') + 1);
    }

    private static String meaningOf(Disposition disposition) {
        return switch (disposition) {
            case APPLIED -> "applied";
            case EARLY -> "came early and is kept";
            case LATE -> "came late, kept as evidence";
            case REDUNDANT -> "says what is known already";
            case CONFLICTING -> "contradicts what is known, which stands";
            case UNMATCHED -> "belongs to no case";
        };
    }
}
