package io.gangway.review.reviewer;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers who works in the inbox, so that there is somebody to give tasks to; once in a while is enough. */
@ApplicationScoped
class MeetingReviewers {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final Reviewers reviewers;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Map<Meeting, Instant> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Meeting, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    MeetingReviewers(Reviewers reviewers, CurrentTenant tenant, Clock clock) {
        this.reviewers = reviewers;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional(REQUIRES_NEW)
    void meet(ActingReviewer person) {
        var now = clock.instant();
        reviewers.meet(person, now);
        var meeting = new Meeting(tenant.get(), person);
        synchronized (lately) {
            lately.put(meeting, now);
        }
    }

    /** A new name or role is news at once. */
    boolean isNews(ActingReviewer person) {
        var meeting = new Meeting(tenant.get(), person);
        synchronized (lately) {
            var last = lately.get(meeting);
            return last == null || last.plus(OFTEN_ENOUGH).isBefore(clock.instant());
        }
    }

    private record Meeting(TenantId tenant, ActingReviewer person) {}
}
