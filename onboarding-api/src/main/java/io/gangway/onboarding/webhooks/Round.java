package io.gangway.onboarding.webhooks;

import io.gangway.platform.tenancy.TenantId;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what is due to one webhook, on a virtual thread of its own, until nothing is. Several messages are under way at once; a slow
 * receiver holds up its own and nobody else's.
 */
final class Round implements Runnable {

    private final TenantId tenant;
    private final UUID webhook;
    private final Postman postman;
    private final Runnable over;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Semaphore news = new Semaphore(0);

    Round(TenantId tenant, UUID webhook, Postman postman, Runnable over) {
        this.tenant = tenant;
        this.webhook = webhook;
        this.postman = postman;
        this.over = over;
    }

    /** There may be more to send. */
    void wake() {
        news.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var batch = postman.handOut(tenant, webhook, underWay.get());
                batch.letters().forEach(letter -> send(batch, letter));
                if (batch.letters().isEmpty()) {
                    if (underWay.get() == 0) {
                        return;
                    }
                    news.acquire();
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            over.run();
        }
    }

    private void send(Batch batch, Batch.Letter letter) {
        underWay.incrementAndGet();
        postman.send(tenant, webhook, batch, letter).whenComplete((_, _) -> {
            underWay.decrementAndGet();
            news.release();
        });
    }
}
