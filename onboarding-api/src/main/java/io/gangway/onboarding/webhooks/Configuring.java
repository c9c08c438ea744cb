package io.gangway.onboarding.webhooks;

import io.gangway.onboarding.feed.FeedEvents;
import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbound.TargetGuard;
import io.gangway.platform.problem.UnknownResource;
import io.gangway.platform.transaction.Turns;
import io.gangway.platform.webhook.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tenant's administrators do with their webhooks. */
@ApplicationScoped
class Configuring {

    /**
     * A webhook, shown.
     *
     * @param created whether it is new
     */
    record Shown(WebhookView view, int version, boolean created) {}

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final TargetGuard guard;
    private final FeedEvents events;
    private final Turns turns;
    private final Ids ids;
    private final Clock clock;

    Configuring(
            Webhooks webhooks,
            Secrets secrets,
            TargetGuard guard,
            FeedEvents events,
            Turns turns,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.guard = guard;
        this.events = events;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks a name server, and so is no part of a transaction. */
    void requireAllowed(WebhookRequest wanted) {
        wanted.requireValid();
        guard.faultOf(wanted.url()).ifPresent(fault -> {
            throw new TargetNotAllowed(fault);
        });
    }

    /**
     * Makes it, or makes an old one be like that: then the caller says which state they have seen. Who has seen one that is not
     * there any more is told so.
     */
    @Transactional
    Shown put(String name, Optional<IfMatch> seen, WebhookRequest wanted, String by) {
        // Two administrators who make the same one at once: the second waits, and finds it.
        turns.await("webhook", "any");
        var known = webhooks.findForChange(name);
        if (known.isEmpty()) {
            if (seen.isPresent()) {
                throw new UnknownResource();
            }
            return create(name, wanted, by);
        }
        requireSeen(known.get(), seen);
        configure(known.get(), wanted, by);
        return shown(known.get(), null, false);
    }

    private Shown create(String name, WebhookRequest wanted, String by) {
        if (webhooks.count() >= TooManyWebhooks.MOST) {
            throw new TooManyWebhooks();
        }
        var id = ids.next();
        var secret = WebhookSecret.generate();
        var webhook =
                new Webhook(id, name, secrets.seal(id, secret), events.bounds().last(), by, clock.instant());
        configure(webhook, wanted, by);
        webhooks.persist(webhook);
        return shown(webhook, secret.text(), true);
    }

    private void configure(Webhook webhook, WebhookRequest wanted, String by) {
        webhook.configure(wanted, secrets.seal(webhook.id(), wanted.headersOrNone()), by, clock.instant());
    }

    private static void requireSeen(Webhook webhook, Optional<IfMatch> seen) {
        if (!seen.orElseGet(() -> IfMatch.of(null)).meets(webhook.version())) {
            throw new WebhookChanged(webhook.version());
        }
    }

    @Transactional
    Shown show(String name) {
        return shown(webhooks.get(name), null, false);
    }

    @Transactional
    WebhookListView list() {
        return new WebhookListView(webhooks.byName().stream()
                .map(webhook -> WebhookView.of(webhook, clock.instant(), null))
                .toList());
    }

    /** Repeating it is harmless. */
    @Transactional
    void delete(String name) {
        webhooks.findForChange(name).ifPresent(webhooks::delete);
    }

    /**
     * Gives it a new secret.
     *
     * @param overlap how long the former one is good beside it
     */
    @Transactional
    Shown rotate(String name, Duration overlap, String by) {
        var webhook = webhooks.getForChange(name);
        var secret = WebhookSecret.generate();
        var now = clock.instant();
        webhook.rotate(secrets.seal(webhook.id(), secret), webhook.secret(), now.plus(overlap), by, now);
        return shown(webhook, secret.text(), false);
    }

    private Shown shown(Webhook webhook, @Nullable String secret, boolean created) {
        return new Shown(WebhookView.of(webhook, clock.instant(), secret), webhook.version(), created);
    }
}
