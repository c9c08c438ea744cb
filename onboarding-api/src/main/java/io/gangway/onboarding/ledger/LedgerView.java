package io.gangway.onboarding.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the ledger. */
@Schema(name = "Ledger")
record LedgerView(
        List<Message> items,

        @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
        String nextCursor) {

    /** What became of a message. */
    @Schema(name = "MessageDisposition")
    enum Fate {
        SENT,
        APPLIED,
        EARLY,
        LATE,
        REDUNDANT,
        CONFLICTING,
        UNMATCHED,
        DEAD_LETTERED
    }

    /** One message, however often it arrived. */
    @Schema(name = "LedgerMessage")
    record Message(
            @Schema(description = "Of this entry; not of the message")
            UUID id,

            @Schema(description = "The CloudEvents id; null where a dead letter bore none that can be read") @Nullable
            UUID messageId,

            @Schema(
                    description = "The CloudEvents type; null where a dead letter bore none that can be read",
                    examples = "gangway.check.CheckCompleted")
            @Nullable
            String type,

            Fate disposition,

            @Schema(description = "Why it was refused; null unless DEAD_LETTERED", examples = "MALFORMED_PAYLOAD")
            @Nullable
            String reason,

            @Schema(description = "Null where it belongs to no case") @Nullable
            UUID onboardingId,

            @Schema(description = "The check or the review that it is about")
            UUID subject,

            @Schema(
                    description = "Null of an event that was simulated, or came before this was kept",
                    examples = "gangway.check.events.v1")
            @Nullable
            String topic,

            @Schema(description = "Null of a command, which knows its place only when it is delivered") @Nullable
            Integer partition,

            @Schema(description = "In the partition, where the topic still keeps the record") @Nullable
            Long offset,

            @Schema(description = "When it was sent or first received")
            Instant at,

            @Schema(description = "When it was last received")
            Instant lastAt,

            @Schema(description = "How often it arrived; 1 for a command")
            int deliveries,

            @Schema(description = "Codes, counts and times of an event; nothing personal")
            Map<String, Object> evidence) {}
}
