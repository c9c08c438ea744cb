package io.gangway.onboarding.webhooks;

import io.gangway.onboarding.feed.EventFeed;
import io.gangway.onboarding.feed.EventType;
import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.onboarding.feed.FeedEvents;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands out what is to be sent for the bound tenant, and takes back what came of it, each in a short transaction. */
@ApplicationScoped
class Mailroom {

    private static final Outcome EVENT_GONE = new Outcome(null, "EVENT_GONE", null, Duration.ZERO, Optional.empty());

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final FeedEvents events;
    private final EventFeed feed;
    private final RetrySchedule schedule;
    private final WebhooksConfig config;
    private final Ids ids;
    private final Clock clock;

    /** What the tenant is told when a webhook is switched off. */
    record SwitchedOff(String webhook, WebhookStatus status, String at) {}

    Mailroom(
            Webhooks webhooks,
            Secrets secrets,
            Deliveries deliveries,
            FeedEvents events,
            EventFeed feed,
            RetrySchedule schedule,
            WebhooksConfig config,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.events = events;
        this.feed = feed;
        this.schedule = schedule;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is due, for this replica alone.
     *
     * @param underWay how many of this webhook's messages this replica is sending already
     */
    @Transactional
    Batch handOut(UUID id, int underWay) {
        var held = deliveries.hold(id);
        if (held.isEmpty() || !held.get().enabled()) {
            return Batch.EMPTY;
        }
        var now = clock.instant();
        // Whoever takes nothing is asked with one message at a time whether it does again.
        var most = (held.get().failing() ? 1 : config.atOnce()) - underWay;
        deliveries.queue(id, now);
        var taken = most > 0 ? deliveries.take(id, most, now) : List.<Deliveries.Taken>of();
        if (taken.isEmpty()) {
            return Batch.EMPTY;
        }
        var told = events
                .numbered(taken.stream().map(Deliveries.Taken::sequence).toList())
                .stream()
                .collect(Collectors.toMap(FeedEvent::sequence, Function.identity()));
        var webhook = webhooks.findById(id);
        return new Batch(
                secrets.addressOf(webhook, now),
                taken.stream()
                        .map(row -> new Batch.Letter(row, told.get(row.sequence())))
                        .toList());
    }

    /** What came of a message. */
    @Transactional
    void takeBack(UUID id, Deliveries.Taken taken, Outcome outcome) {
        var now = clock.instant();
        if (outcome.isTaken()) {
            deliveries.noteTaken(id);
            deliveries.settle(id, taken, DeliveryStatus.DELIVERED, null, outcome, now);
            return;
        }
        deliveries.noteNotTaken(id, now);
        if (outcome.isGone()) {
            // It waits, in case somebody switches the webhook on again.
            switchOff(id, WebhookStatus.GONE, now, now);
            deliveries.settle(id, taken, DeliveryStatus.PENDING, now, outcome, now);
            return;
        }
        switchOff(id, WebhookStatus.FAILED, now.minus(config.offAfter()), now);
        schedule.after(taken.triesBefore(), outcome.retryAfter())
                .ifPresentOrElse(
                        pause -> deliveries.settle(id, taken, DeliveryStatus.PENDING, now.plus(pause), outcome, now),
                        () -> deliveries.settle(id, taken, DeliveryStatus.GIVEN_UP, null, outcome, now));
    }

    /** Its event is not kept any more: there is nothing to send. */
    @Transactional
    void giveUp(UUID id, Deliveries.Taken taken) {
        deliveries.settle(id, taken, DeliveryStatus.GIVEN_UP, null, EVENT_GONE, clock.instant());
    }

    private void switchOff(UUID id, WebhookStatus why, Instant failingSince, Instant now) {
        deliveries
                .switchOff(id, why, failingSince, now)
                .ifPresent(name -> feed.tell(
                        ids.next(),
                        EventType.WEBHOOK_SWITCHED_OFF.wireName(),
                        now,
                        new SwitchedOff(name, why, now.toString())));
    }
}
