package io.gangway.review.view;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;

import io.gangway.review.rest.PathId;
import io.gangway.review.reviewer.ActingReviewer;
import io.gangway.review.reviewer.CurrentReviewer;
import io.gangway.review.task.TaskSearch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/views")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Views", description = "Named queries of the inbox, with counts")
class ViewResource {

    private static final String UNKNOWN = "There is no such view for this person";
    private static final String NOT_YOURS = "The view is shared by somebody else";
    private static final String TAKEN = "The person has another view of this name, or too many";

    private final SavedViews views;
    private final SavingViews saving;
    private final TaskSearch search;
    private final CurrentReviewer caller;

    ViewResource(SavedViews views, SavingViews saving, TaskSearch search, CurrentReviewer caller) {
        this.views = views;
        this.saving = saving;
        this.search = search;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(operationId = "listViews", summary = "List the views that the caller sees, with counts")
    public ViewView.Page list() {
        var person = caller.get();
        var saved = views.visibleTo(person);
        var counts = counts(saved, person);
        return new ViewView.Page(Stream.concat(
                        Arrays.stream(BuiltInView.values())
                                .map(view -> ViewView.of(view, counts.getOrDefault(view.id(), 0L))),
                        saved.stream()
                                .map(view -> ViewView.of(
                                        view, counts.getOrDefault(view.id().toString(), 0L))))
                .toList());
    }

    @GET
    @Path("/counts")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(operationId = "countViews", summary = "How many tasks each view shows the caller now, by the view's id")
    public Map<String, Long> counts() {
        var person = caller.get();
        return counts(views.visibleTo(person), person);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "saveView", summary = "Save a query under a name")
    @APIResponse(
            responseCode = "201",
            description = "The view",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    @APIResponse(responseCode = "409", description = TAKEN)
    public RestResponse<ViewView> save(@NotNull @Valid ViewRequest body) {
        return RestResponse.status(RestResponse.Status.CREATED, shown(saving.save(body, caller.get())));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "changeView", summary = "Change a view of one's own")
    @APIResponse(responseCode = "200", description = "The view")
    @APIResponse(responseCode = "403", description = NOT_YOURS)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = TAKEN)
    public ViewView change(@PathParam("id") String id, @NotNull @Valid ViewRequest body) {
        return shown(saving.change(PathId.of(id), body, caller.get()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(operationId = "deleteView", summary = "Forget a view of one's own")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(responseCode = "403", description = NOT_YOURS)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public void forget(@PathParam("id") String id) {
        saving.forget(PathId.of(id), caller.get());
    }

    private ViewView shown(SavedView view) {
        return ViewView.of(
                view, search.counts(List.of(view.query()), caller.get()).getFirst());
    }

    /** By the view's id: those that everybody has, then the saved ones. */
    private Map<String, Long> counts(List<SavedView> saved, ActingReviewer person) {
        var queries = new LinkedHashMap<String, String>();
        for (var view : BuiltInView.values()) {
            queries.put(view.id(), view.query());
        }
        saved.forEach(view -> queries.put(view.id().toString(), view.query()));
        var found = search.counts(List.copyOf(queries.values()), person).iterator();
        var counts = new LinkedHashMap<String, Long>();
        queries.keySet().forEach(id -> counts.put(id, found.next()));
        return counts;
    }
}
