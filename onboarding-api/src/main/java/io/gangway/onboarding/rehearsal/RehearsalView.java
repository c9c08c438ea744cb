package io.gangway.onboarding.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rehearsal as callers see it. */
@Schema(name = "Rehearsal")
record RehearsalView(
        UUID id,
        UUID policyId,
        int policyVersion,
        Scope scope,
        RehearsalState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Progress progress,

        @Schema(description = "Null unless COMPLETED") @Nullable
        RehearsalResult result) {

    static RehearsalView of(Rehearsal rehearsal) {
        return new RehearsalView(
                rehearsal.id(),
                rehearsal.policyId(),
                rehearsal.policyVersion(),
                rehearsal.scope(),
                rehearsal.state(),
                rehearsal.requestedBy(),
                rehearsal.requestedAt(),
                rehearsal.startedAt().orElse(null),
                rehearsal.endedAt().orElse(null),
                rehearsal.progress(),
                rehearsal.result().orElse(null));
    }

    /** One page of a version's rehearsals. */
    @Schema(name = "RehearsalList")
    record Listed(
            List<RehearsalView> items,

            @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
            String nextCursor) {}
}
