package io.gangway.review.reviewer;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;
import static io.gangway.review.rest.Roles.TENANT_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reviewers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reviewers", description = "The people of the tenant's inbox")
class ReviewerResource {

    private static final String UNKNOWN = "The tenant's inbox has not met this person";
    private static final String NOT_YOURS = "It is somebody else's absence, and the caller leads nobody";

    private final Reviewers reviewers;
    private final Workload workload;
    private final CurrentReviewer caller;
    private final Event<CapacityFreed> capacityFreed;

    ReviewerResource(
            Reviewers reviewers, Workload workload, CurrentReviewer caller, Event<CapacityFreed> capacityFreed) {
        this.reviewers = reviewers;
        this.workload = workload;
        this.caller = caller;
        this.capacityFreed = capacityFreed;
    }

    @GET
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR, TENANT_ADMIN})
    @Transactional
    @Operation(
            operationId = "listReviewers",
            summary = "List the people whom the inbox has met",
            description = "A person is met with the first request as a reviewer or senior reviewer.")
    public ReviewerView.Page list() {
        var held = workload.held();
        return new ReviewerView.Page(reviewers.all().stream()
                .map(person -> ReviewerView.of(person, held))
                .toList());
    }

    @PUT
    @Path("/{id}/absence")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN})
    @Transactional
    @Operation(
            operationId = "setAbsence",
            summary = "Say when a person is away and is given no tasks",
            description = "`id` is a reviewer's id or `me`.")
    @APIResponse(responseCode = "200", description = "The person as known now")
    @APIResponse(responseCode = "403", description = NOT_YOURS)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ReviewerView leave(@PathParam("id") String id, @NotNull @Valid AbsenceRequest body) {
        var person = reviewers.get(allowed(id));
        person.leave(body.absence());
        return ReviewerView.of(person, workload.held());
    }

    @DELETE
    @Path("/{id}/absence")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN})
    @Transactional
    @Operation(operationId = "endAbsence", summary = "Say that a person is back, or is not going to be away")
    @APIResponse(responseCode = "200", description = "The person as known now")
    @APIResponse(responseCode = "403", description = NOT_YOURS)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ReviewerView comeBack(@PathParam("id") String id) {
        var person = reviewers.get(allowed(id));
        person.comeBack();
        reviewers.flush();
        capacityFreed.fire(new CapacityFreed());
        return ReviewerView.of(person, workload.held());
    }

    private String allowed(String id) {
        var self = caller.get().id();
        var wanted = "me".equals(id) ? self : id;
        if (!wanted.equals(self) && !caller.has(SENIOR_REVIEWER) && !caller.has(TENANT_ADMIN)) {
            throw new AbsenceNotYours();
        }
        return wanted;
    }
}
