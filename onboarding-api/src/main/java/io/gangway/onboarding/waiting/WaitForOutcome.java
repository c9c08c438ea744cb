package io.gangway.onboarding.waiting;

import io.gangway.onboarding.feed.Watch;
import io.gangway.onboarding.feed.Watches;
import io.gangway.platform.tenancy.CurrentTenant;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Looks at an onboarding again whenever its tenant is told something of it, until it is settled or the caller's time is over.
 * Meanwhile nothing is held but a virtual thread: no thread of the machine, no connection to the database.
 */
@ApplicationScoped
public class WaitForOutcome {

    private final Watches watches;
    private final CurrentTenant tenant;
    private final RoutingContext call;
    private final Duration longest;
    private final int most;

    /**
     * What was seen last.
     *
     * @param settled whether it is what was waited for
     * @param waited how long the caller was ready to; empty where nobody wanted to wait, or too many do
     */
    public record Seen<T>(T what, boolean settled, Optional<Duration> waited) {

        /** Waited for in vain, it is a 202; otherwise what it would be without waiting. */
        public RestResponse.ResponseBuilder<T> answer(RestResponse.Status otherwise) {
            var inVain = waited.isPresent() && !settled;
            var answer = RestResponse.ResponseBuilder.create(inVain ? RestResponse.Status.ACCEPTED : otherwise, what);
            waited.ifPresent(time -> answer.header(Preference.APPLIED, Preference.applied(time)));
            return answer;
        }
    }

    WaitForOutcome(
            Watches watches,
            CurrentTenant tenant,
            RoutingContext call,
            @ConfigProperty(name = "gangway.waiting.longest") Duration longest,
            @ConfigProperty(name = "gangway.streams.tenant") int most) {
        this.watches = watches;
        this.tenant = tenant;
        this.call = call;
        this.longest = longest;
        this.most = most;
    }

    /**
     * Waits on the calling thread, which must be a virtual one and in no transaction.
     *
     * @param wanted how long at most; cut to what this installation allows
     * @param look reads the onboarding in a transaction of its own
     */
    public <T> Seen<T> until(Predicate<T> settled, UUID onboardingId, Optional<Duration> wanted, Supplier<T> look) {
        if (wanted.isEmpty() || watches.count(tenant.get()) >= most) {
            var seen = look.get();
            return new Seen<>(seen, settled.test(seen), Optional.empty());
        }
        var atMost = wanted.get().compareTo(longest) > 0 ? longest : wanted.get();
        try (var watch = watches.begin(tenant.get(), onboardingId)) {
            call.addEndHandler(_ -> watch.end());
            var seen = look(look, settled, watch, System.nanoTime() + atMost.toNanos());
            return new Seen<>(seen, settled.test(seen), Optional.of(atMost));
        }
    }

    /** The watch was begun before the first look: what is told in between wakes it. */
    private static <T> T look(Supplier<T> look, Predicate<T> settled, Watch watch, long deadline) {
        var seen = look.get();
        try {
            while (!settled.test(seen) && watch.await(Duration.ofNanos(deadline - System.nanoTime()))) {
                seen = look.get();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }
}
