package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.application.TimelineKind.DECISION;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_RETURNED;

import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.OnboardingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody or something had a say in the answer. */
@Schema(name = "ExplanationRuling")
record Ruling(
        Instant at,
        Kind kind,

        @Schema(description = "`policy`, a program's client id or a person's subject id; null for the deadline")
        @Nullable
        String by,

        @Schema(description = "APPROVE, REJECT or REVIEW; null where nothing was said about it") @Nullable
        String outcome,

        @Schema(description = "UPPER_SNAKE code") @Nullable String reason,

        @Schema(description = "The table's version; null for people") @Nullable
        Integer policyVersion,

        @Schema(description = "Whose proposal a second reviewer confirmed, by subject id") @Nullable
        String proposedBy,

        @Schema(description = "False when it was overridden: sent back by a second reviewer, or left behind by a move")
        boolean stands) {

    /** Whose say it was. */
    @Schema(name = "ExplanationRulingKind")
    enum Kind {
        /** The decision table of a policy version. */
        TABLE,
        /** A first reviewer, where two must agree. */
        PROPOSAL,
        /** A second reviewer, who did not agree. */
        RETURN,
        /** A reviewer; where two must agree the second, who did. */
        REVIEWER,
        /** Who asked to cancel. */
        CANCELLATION,
        /** The time was up. */
        DEADLINE
    }

    /**
     * All that were made on the way.
     *
     * @param policyVersion the version that applies in the end
     */
    static List<Ruling> in(Course course, int policyVersion) {
        var rulings = new ArrayList<Ruling>();
        for (var step : course.steps()) {
            if (step.is(REVIEW_RETURNED)) {
                rulings.replaceAll(earlier -> earlier.kind == Kind.PROPOSAL ? earlier.overridden() : earlier);
            }
            of(step, policyVersion).forEach(rulings::add);
            if (step.is(DECISION) && isByAnUnrecordedTable(step, rulings)) {
                rulings.add(table(step, step.texts("reasons").getFirst(), policyVersion));
            }
        }
        return List.copyOf(rulings);
    }

    /** Decisions that are older than the record of what their table said have only their own entry. */
    private static boolean isByAnUnrecordedTable(Step decision, List<Ruling> before) {
        return Decision.BY_POLICY.equals(decision.text("decidedBy"))
                && !decision.texts("reasons").isEmpty()
                && before.stream().noneMatch(ruling -> ruling.kind == Kind.TABLE);
    }

    private static Stream<Ruling> of(Step step, int policyVersion) {
        return switch (step.kind()) {
            case EVALUATED -> Stream.of(table(step, step.text("reason"), policyVersion));
            case REVIEW_PROPOSED -> Stream.of(person(Kind.PROPOSAL, step));
            case REVIEW_RETURNED -> Stream.of(person(Kind.RETURN, step));
            case REVIEW_DECIDED -> Stream.of(person(Kind.REVIEWER, step));
            case CANCELLATION_REQUESTED -> Stream.of(person(Kind.CANCELLATION, step));
            case TERMINAL -> deadline(step);
            default -> Stream.empty();
        };
    }

    private static Ruling table(Step step, @Nullable String reason, int policyVersion) {
        var version = step.number("policyVersion");
        var stands = version == null || version == policyVersion;
        return new Ruling(
                step.at(), Kind.TABLE, Decision.BY_POLICY, step.text("outcome"), reason, version, null, stands);
    }

    private static Ruling person(Kind kind, Step step) {
        return new Ruling(
                step.at(),
                kind,
                step.text("by"),
                step.text("outcome"),
                step.text("reasonCode"),
                null,
                step.text("proposedBy"),
                true);
    }

    private static Stream<Ruling> deadline(Step step) {
        return OnboardingStatus.EXPIRED.name().equals(step.text("status"))
                ? Stream.of(new Ruling(step.at(), Kind.DEADLINE, null, null, null, null, null, true))
                : Stream.empty();
    }

    private Ruling overridden() {
        return new Ruling(at, kind, by, outcome, reason, policyVersion, proposedBy, false);
    }
}
