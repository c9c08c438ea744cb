package io.gangway.onboarding.information;

import io.gangway.onboarding.application.InformationAnswer;
import io.gangway.onboarding.application.InformationItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that came from the applicant, as callers see it. */
@Schema(name = "InformationAnswer")
record InformationAnswerView(
        UUID requestId,
        Instant receivedAt,

        @Schema(
                description =
                        "True when nobody waited for it any more: it is kept and shown to the reviewer, and changes"
                                + " nothing by itself")
        boolean late,

        List<ItemView> items) {

    /** One thing that came. */
    @Schema(name = "InformationAnswerItem")
    record ItemView(
            String item, @Nullable String text, @Nullable String reference) {

        static ItemView of(InformationItem item) {
            return new ItemView(item.item(), item.text(), item.reference());
        }

        @Override
        public String toString() {
            return "ItemView[" + item + "]";
        }
    }

    static InformationAnswerView of(InformationAnswer answer) {
        return new InformationAnswerView(
                answer.requestId(),
                answer.receivedAt(),
                answer.late(),
                answer.items().stream().map(ItemView::of).toList());
    }
}
