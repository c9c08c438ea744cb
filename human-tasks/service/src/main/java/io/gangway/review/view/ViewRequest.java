package io.gangway.review.view;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person sends to save a view. */
@Schema(name = "ViewRequest")
record ViewRequest(
        @NotNull @PlainText(max = 100) @Schema(minLength = 1, maxLength = 100, examples = "Accounts, oldest first")
        String name,

        @NotNull
        @PlainText(min = 0, max = 2000)
        @Schema(
                maxLength = 2000,
                description = "The query string of `/v1/tasks`, without `limit` and `cursor`; `me` is whoever looks",
                examples = "status=OPEN&product=current-account&sort=opened")
        String query,

        @NotNull @Schema(description = "Whether everybody of the tenant sees it")
        Boolean shared) {}
