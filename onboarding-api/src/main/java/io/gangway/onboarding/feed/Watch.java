package io.gangway.onboarding.feed;

import io.gangway.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Someone who waits to be told of something. It says that there may be news, not what: whoever begins to watch and then reads
 * misses nothing. Closed by its owner; ended by anybody, for example when a caller has gone.
 */
public final class Watch implements AutoCloseable {

    private final @Nullable TenantId tenant;
    private final @Nullable UUID onboardingId;
    private final Consumer<Watch> closed;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean ended;

    Watch(@Nullable TenantId tenant, @Nullable UUID onboardingId, Consumer<Watch> closed) {
        this.tenant = tenant;
        this.onboardingId = onboardingId;
        this.closed = closed;
    }

    /** Empty for one who watches for all of them. */
    Optional<TenantId> tenant() {
        return Optional.ofNullable(tenant);
    }

    boolean isFor(Announcement told) {
        return onboardingId == null || onboardingId.equals(told.onboardingId());
    }

    void wake() {
        news.release();
    }

    /** Whoever waits goes on at once, and never waits again. */
    public void end() {
        ended = true;
        news.release();
    }

    public boolean isOver() {
        return ended;
    }

    /**
     * Waits for news, holding nothing but the virtual thread that it is called on.
     *
     * @return false when the time went by without any, or the watch has ended
     */
    public boolean await(Duration atMost) throws InterruptedException {
        var woken = !ended && news.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
        news.drainPermits();
        return woken && !ended;
    }

    @Override
    public void close() {
        closed.accept(this);
    }
}
