package io.gangway.onboarding.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.onboarding.following.EventView;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.outbound.OutboundCalls;
import io.gangway.platform.outbound.OutboundRequest;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries messages from the database to the receivers, and their answers back. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    /** Callers of the API come first: most of the database's connections are theirs. */
    private static final int CONNECTIONS_AT_MOST = 4;

    private final Mailroom mailroom;
    private final OutboundCalls calls;
    private final TenantBinding binding;
    private final ObjectMapper json;
    private final Outages outages;
    private final Clock clock;
    private final String source;
    private final Semaphore connections = new Semaphore(CONNECTIONS_AT_MOST);

    Postman(
            Mailroom mailroom,
            OutboundCalls calls,
            TenantBinding binding,
            ObjectMapper json,
            Outages outages,
            Clock clock,
            @ConfigProperty(name = "gangway.source") String source) {
        this.mailroom = mailroom;
        this.calls = calls;
        this.binding = binding;
        this.json = json;
        this.outages = outages;
        this.clock = clock;
        this.source = source;
    }

    /** Nothing, where the database does not answer: the next look tries again. */
    Batch handOut(TenantId tenant, UUID webhook, int underWay) throws InterruptedException {
        connections.acquire();
        try {
            return binding.call(tenant, () -> mailroom.handOut(webhook, underWay));
        } catch (RuntimeException failure) {
            outages.report(BackingService.DATABASE, failure);
            return Batch.EMPTY;
        } finally {
            connections.release();
        }
    }

    /** Completes when the outcome is written down, or cannot be; then the message is sent again in a minute. */
    CompletionStage<?> send(TenantId tenant, UUID webhook, Batch batch, Batch.Letter letter) {
        var event = letter.event();
        if (event == null) {
            return CompletableFuture.runAsync(
                    () -> write(tenant, webhook, () -> mailroom.giveUp(webhook, letter.taken())),
                    Thread::startVirtualThread);
        }
        return calls.send(message(tenant, batch, event))
                .thenAccept(result ->
                        write(tenant, webhook, () -> mailroom.takeBack(webhook, letter.taken(), Outcome.of(result))))
                .whenComplete((_, bug) -> report(webhook, bug));
    }

    private static void report(UUID webhook, @Nullable Throwable bug) {
        if (bug != null) {
            LOG.errorf("A message of webhook %s could not be sent: %s", webhook, Failures.trail(bug));
        }
    }

    private OutboundRequest message(TenantId tenant, Batch batch, FeedEvent event) {
        var body = toJson(EventView.of(event, tenant, source));
        return Message.of(batch.url(), batch.headers(), batch.secrets(), event.id(), body, clock.instant());
    }

    private void write(TenantId tenant, UUID webhook, Runnable work) {
        connections.acquireUninterruptibly();
        try {
            binding.run(tenant, work);
        } catch (RuntimeException failure) {
            // Not on record: the message is sent once more, with the same id.
            outages.report(BackingService.DATABASE, failure);
        } finally {
            connections.release();
        }
    }

    private String toJson(EventView event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("An event is serialisable");
        }
    }
}
