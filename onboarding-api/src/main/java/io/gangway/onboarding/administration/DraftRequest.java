package io.gangway.onboarding.administration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to draft. */
@Schema(name = "PolicyDraftRequest")
record DraftRequest(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                message = "must be 1 to 100 letters, digits, dots, hyphens and underscores")
        @Schema(examples = "current-account")
        String product,

        @Schema(
                description = "The version whose terms the draft begins with, of this product or another; when absent,"
                        + " the version in force; when there is none, the starting terms",
                format = "uuid")
        @Nullable
        String basedOn) {}
