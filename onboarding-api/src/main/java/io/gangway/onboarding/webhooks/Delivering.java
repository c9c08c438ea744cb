package io.gangway.onboarding.webhooks;

import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbound.OutboundCalls;
import io.gangway.platform.outbound.OutboundRequest;
import io.gangway.platform.problem.UnknownResource;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** How deliveries went, and sending once more. */
@ApplicationScoped
class Delivering {

    private static final String TEST = "gangway.webhook.Test";

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final Messages messages;
    private final OutboundCalls calls;
    private final CurrentTenant tenant;
    private final Ids ids;
    private final Clock clock;

    Delivering(
            Webhooks webhooks,
            Secrets secrets,
            Deliveries deliveries,
            Messages messages,
            OutboundCalls calls,
            CurrentTenant tenant,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.messages = messages;
        this.calls = calls;
        this.tenant = tenant;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    DeliveryListView list(String name, DeliveryListQuery.Wanted wanted) {
        var found = deliveries.list(webhooks.get(name).id(), wanted.before(), wanted.status(), wanted.limit() + 1);
        var more = found.size() > wanted.limit();
        var shown = more ? found.subList(0, wanted.limit()) : found;
        return new DeliveryListView(shown, more ? shown.getLast().sequence() : null);
    }

    @Transactional
    DeliveryDetailView show(String name, long sequence) {
        var webhook = webhooks.get(name).id();
        var delivery = deliveries.list(webhook, OptionalLong.of(sequence + 1), Optional.empty(), 1).stream()
                .filter(found -> found.sequence() == sequence)
                .findFirst()
                .orElseThrow(UnknownResource::new);
        return new DeliveryDetailView(delivery, deliveries.attempts(webhook, sequence));
    }

    @Transactional
    RedeliveryView again(String name, RedeliveryRequest wanted) {
        wanted.requireValid();
        var webhook = webhooks.getForChange(name).id();
        var since = wanted.since();
        var now = clock.instant();
        return new RedeliveryView(
                since == null
                        ? deliveries.again(webhook, wanted.first(), wanted.last(), now)
                        : deliveries.failedAgain(webhook, since, now));
    }

    /** A message that is not in the feed, signed as all are. To be sent outside of a transaction. */
    @Transactional
    OutboundRequest testMessage(String name) {
        var webhook = webhooks.get(name);
        var now = clock.instant();
        var event = new FeedEvent(0, ids.next(), TEST, null, null, now, "{}");
        return messages.of(event, tenant.get(), secrets.addressOf(webhook, now));
    }

    /** Waits for the receiver, holding a virtual thread. */
    AttemptView send(OutboundRequest message) {
        var at = clock.instant();
        return AttemptView.of(
                1, at, Outcome.of(calls.send(message).toCompletableFuture().join()));
    }
}
