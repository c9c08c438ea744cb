package io.gangway.onboarding.following;

import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.feed.FeedEvent;
import io.gangway.onboarding.feed.FeedEvents;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.UnknownResource;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the events that are asked for. */
@ApplicationScoped
class EventInquiry {

    private final Onboardings onboardings;
    private final FeedEvents events;
    private final CurrentTenant tenant;
    private final String source;

    EventInquiry(
            Onboardings onboardings,
            FeedEvents events,
            CurrentTenant tenant,
            @ConfigProperty(name = "gangway.source") String source) {
        this.onboardings = onboardings;
        this.events = events;
        this.tenant = tenant;
        this.source = source;
    }

    @Transactional
    EventListView list(EventQuery.OfPage.Page page) {
        var bounds = events.bounds();
        var after = page.wanted().after().orElse(bounds.oldest() - 1);
        requireKept(after, bounds);
        // What is told from now on is for the next page: this one says truly how far it looked.
        var found = events.page(after, bounds.last(), page.wanted().types(), page.limit() + 1);
        var more = found.size() > page.limit();
        var shown = more ? found.subList(0, page.limit()) : found;
        var next = more ? shown.getLast().sequence() : bounds.last();
        return new EventListView(shown.stream().map(this::view).toList(), next, more);
    }

    /** Where a stream begins; throws {@link EventsGone} where that is too long ago. */
    @Transactional
    long beginning(EventQuery.Wanted wanted) {
        var bounds = events.bounds();
        var after = wanted.after().orElse(bounds.last());
        requireKept(after, bounds);
        return after;
    }

    /** Throws {@link UnknownResource} for an onboarding that is not the tenant's. */
    @Transactional
    void requireKnown(UUID onboardingId) {
        onboardings.get(onboardingId);
    }

    List<EventView> views(List<FeedEvent> found) {
        return found.stream().map(this::view).toList();
    }

    private EventView view(FeedEvent event) {
        return EventView.of(event, tenant.get(), source);
    }

    private static void requireKept(long after, FeedEvents.Bounds bounds) {
        if (after > bounds.last()) {
            throw InvalidRequest.field("after", "must not be larger than the number of the last event");
        }
        if (after < bounds.oldest() - 1) {
            throw new EventsGone(bounds.oldest());
        }
    }
}
