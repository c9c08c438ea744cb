package io.gangway.review.task;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;
import static io.gangway.review.task.TaskAnswers.UNKNOWN;

import io.gangway.review.rest.PathId;
import io.gangway.review.reviewer.CurrentReviewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was said about a task, and what happened to it. */
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tasks", description = "The reviewers' inbox")
class TaskRecordResource {

    private final Tasks tasks;
    private final TaskComments comments;
    private final TaskHistory history;
    private final Commenting commenting;
    private final CurrentReviewer caller;

    TaskRecordResource(
            Tasks tasks, TaskComments comments, TaskHistory history, Commenting commenting, CurrentReviewer caller) {
        this.tasks = tasks;
        this.comments = comments;
        this.history = history;
        this.commenting = commenting;
        this.caller = caller;
    }

    @GET
    @Path("/comments")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(operationId = "listComments", summary = "Read what was said about a task, oldest first")
    @APIResponse(responseCode = "200", description = "All comments")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public CommentView.Page comments(@PathParam("id") String id) {
        var task = tasks.get(PathId.of(id));
        return new CommentView.Page(
                comments.of(task.id()).stream().map(CommentView::of).toList());
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER})
    @Operation(
            operationId = "commentTask",
            summary = "Say something about a task to colleagues",
            description = "Whoever holds it and whatever its state; its version stays.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "There is another comment with this id")
    public RestResponse<CommentView> comment(@PathParam("id") String id, @NotNull @Valid CommentRequest body) {
        var comment = commenting.comment(PathId.of(id), body, caller.get());
        return RestResponse.status(RestResponse.Status.CREATED, CommentView.of(comment));
    }

    @GET
    @Path("/history")
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR})
    @Transactional
    @Operation(operationId = "getTaskHistory", summary = "Read what happened to a task, oldest first")
    @APIResponse(responseCode = "200", description = "The whole history")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public HistoryView.Page history(@PathParam("id") String id) {
        var task = tasks.get(PathId.of(id));
        return new HistoryView.Page(
                history.of(task.id()).stream().map(HistoryView::of).toList());
    }
}
