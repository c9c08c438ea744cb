package io.gangway.review.view;

import io.gangway.review.contract.Reviewer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A view as the page lists it. */
@Schema(name = "View")
record ViewView(
        @Schema(description = "A word for those that everybody has, a UUID for saved ones")
        String id,

        String name,
        boolean builtIn,
        boolean shared,

        @Schema(description = "Who saved it") @Nullable Reviewer owner,

        @Schema(description = "The query string of `/v1/tasks`")
        String query,

        @Schema(description = "How many tasks it shows the caller now")
        long count) {

    /** All that the caller sees: first those that everybody has, then the saved ones by name. */
    @Schema(name = "ViewList")
    record Page(List<ViewView> items) {}

    static ViewView of(BuiltInView view, long count) {
        return new ViewView(view.id(), view.title(), true, true, null, view.query(), count);
    }

    static ViewView of(SavedView view, long count) {
        return new ViewView(
                view.id().toString(), view.name(), false, view.isShared(), view.owner(), view.query(), count);
    }
}
