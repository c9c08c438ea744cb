package io.gangway.onboarding.following;

import io.gangway.onboarding.feed.FeedEvents;
import io.gangway.onboarding.feed.Watch;
import io.gangway.onboarding.feed.Watches;
import io.gangway.platform.limits.TooManyStreams;
import io.gangway.platform.tenancy.CurrentTenant;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens streams for the caller, and keeps them open on the calling thread, which must be a virtual one. */
@ApplicationScoped
class Streams {

    /** Whoever reads on comes again, and is asked again whether they still may. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final EventInquiry inquiry;
    private final FeedEvents events;
    private final Watches watches;
    private final CurrentTenant tenant;
    private final JsonWebToken token;
    private final RoutingContext call;
    private final Clock clock;
    private final int most;

    Streams(
            EventInquiry inquiry,
            FeedEvents events,
            Watches watches,
            CurrentTenant tenant,
            JsonWebToken token,
            RoutingContext call,
            Clock clock,
            @ConfigProperty(name = "gangway.streams.tenant") int most) {
        this.inquiry = inquiry;
        this.events = events;
        this.watches = watches;
        this.tenant = tenant;
        this.token = token;
        this.call = call;
        this.clock = clock;
        this.most = most;
    }

    /** All that the tenant is told. */
    void ofTenant(EventQuery.Wanted wanted, Sse sse, SseEventSink sink) {
        requirePlace();
        try (var watch = begun(watches.begin(tenant.get()))) {
            var beginning = inquiry.beginning(wanted);
            // Those of other types are read too, and not sent: the place moves on with each.
            stream(sse, sink)
                    .follow(
                            watch,
                            beginning,
                            event -> wanted.isOf(event.type()),
                            after -> inquiry.views(events.after(after)));
        }
    }

    /** What is told of one onboarding, from its beginning or from where the reader was. */
    void ofOnboarding(UUID id, OptionalLong after, Sse sse, SseEventSink sink) {
        requirePlace();
        inquiry.requireKnown(id);
        try (var watch = begun(watches.begin(tenant.get(), id))) {
            stream(sse, sink).follow(watch, after.orElse(0), _ -> true, last -> inquiry.views(events.about(id, last)));
        }
    }

    private void requirePlace() {
        if (watches.count(tenant.get()) >= most) {
            throw new TooManyStreams();
        }
    }

    /** Who hangs up is noticed at once, not with the next beat. */
    private Watch begun(Watch watch) {
        call.addEndHandler(_ -> watch.end());
        return watch;
    }

    private EventStream stream(Sse sse, SseEventSink sink) {
        var tokenEnds = Instant.ofEpochSecond(token.getExpirationTime());
        var askedAgain = clock.instant().plus(LONGEST);
        return new EventStream(sse, sink, clock, tokenEnds.isBefore(askedAgain) ? tokenEnds : askedAgain);
    }
}
