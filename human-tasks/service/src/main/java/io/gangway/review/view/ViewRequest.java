package io.gangway.review.view;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person sends to save a view. */
@Schema(name = "ViewRequest")
record ViewRequest(
        @NotBlank @Size(max = 100) @PlainText @Schema(examples = "Accounts, oldest first")
        String name,

        @NotNull
        @Size(max = 2000)
        @PlainText
        @Schema(
                description = "The query string of `/v1/tasks`, without `limit` and `cursor`; `me` is whoever looks",
                examples = "status=OPEN&product=current-account&sort=opened")
        String query,

        @NotNull @Schema(description = "Whether everybody of the tenant sees it")
        Boolean shared) {}
