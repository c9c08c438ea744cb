package io.gangway.onboarding.information;

import io.gangway.onboarding.application.InformationItem;
import io.gangway.platform.validation.PlainText;
import io.gangway.platform.validation.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the tenant sends for its applicant. */
@Schema(name = "InformationBody")
record InformationBody(
        @Schema(description = "Which request it is for; the latest one when absent") @Nullable
        UUID requestId,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Item> items) {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    /** One thing that the applicant sent. */
    @Schema(name = "InformationItem")
    record Item(
            @NotNull
            @Pattern(regexp = CODE, message = "must be an UPPER_SNAKE code")
            @Schema(description = "What it is, a code of the request or another", examples = "PROOF_OF_ADDRESS")
            String item,

            @Words @Schema(description = "The applicant's words", minLength = 1, maxLength = 2000) @Nullable
            String text,

            @PlainText(max = 500)
            @Schema(
                    description = "Where the tenant keeps the document",
                    minLength = 1,
                    maxLength = 500,
                    examples = "dms://4711/2")
            @Nullable
            String reference) {

        InformationItem kept() {
            return new InformationItem(item, text, reference);
        }

        @Override
        public String toString() {
            return "Item[redacted]";
        }
    }

    List<InformationItem> kept() {
        return items.stream().map(Item::kept).toList();
    }

    @Override
    public String toString() {
        return "InformationBody[redacted]";
    }
}
