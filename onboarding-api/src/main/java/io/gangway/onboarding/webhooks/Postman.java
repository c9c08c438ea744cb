package io.gangway.onboarding.webhooks;

import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.outbound.OutboundCalls;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries messages from the database to the receivers, and their answers back. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    /** Callers of the API come first: most of the database's connections are theirs. */
    private static final int CONNECTIONS_AT_MOST = 4;

    private final Mailroom mailroom;
    private final Messages messages;
    private final OutboundCalls calls;
    private final TenantBinding binding;
    private final Outages outages;
    private final Semaphore connections = new Semaphore(CONNECTIONS_AT_MOST);

    Postman(Mailroom mailroom, Messages messages, OutboundCalls calls, TenantBinding binding, Outages outages) {
        this.mailroom = mailroom;
        this.messages = messages;
        this.calls = calls;
        this.binding = binding;
        this.outages = outages;
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
        return calls.send(messages.of(event, tenant, batch.address()))
                .thenAccept(result ->
                        write(tenant, webhook, () -> mailroom.takeBack(webhook, letter.taken(), Outcome.of(result))))
                .whenComplete((_, bug) -> report(webhook, bug));
    }

    private static void report(UUID webhook, @Nullable Throwable bug) {
        if (bug != null) {
            LOG.errorf("A message of webhook %s could not be sent: %s", webhook, Failures.trail(bug));
        }
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
}
