package io.gangway.review.reviewer;

import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.review.rest.Roles;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Meets whoever calls as a reviewer of one tenant. */
@Provider
@Priority(Priorities.USER)
class MeetingFilter implements ContainerRequestFilter {

    private final MeetingReviewers meeting;
    private final CurrentReviewer caller;
    private final CurrentTenant tenant;

    MeetingFilter(MeetingReviewers meeting, CurrentReviewer caller, CurrentTenant tenant) {
        this.meeting = meeting;
        this.caller = caller;
        this.tenant = tenant;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var reviews = caller.has(Roles.REVIEWER) || caller.has(Roles.SENIOR_REVIEWER);
        if (!reviews || tenant.find().isEmpty()) {
            return;
        }
        var person = caller.get();
        if (meeting.isNews(person)) {
            meeting.meet(person);
        }
    }
}
