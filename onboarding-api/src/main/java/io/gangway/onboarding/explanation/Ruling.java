package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.application.TimelineKind.DECISION;

import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.OnboardingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

        @Schema(
                description =
                        "APPROVE, REJECT or REVIEW; of a check resolved by hand CLEAR or CONSIDER; null where nothing"
                                + " was said about it")
        @Nullable
        String outcome,

        @Schema(description = "UPPER_SNAKE code") @Nullable String reason,

        @Schema(description = "The table's version; null for people") @Nullable
        Integer policyVersion,

        @Schema(description = "Whose proposal a second reviewer confirmed, by subject id") @Nullable
        String proposedBy,

        @Schema(description = "Which check was resolved by hand; null otherwise", examples = "credit") @Nullable
        String check,

        @Schema(
                description =
                        "False when it was overridden: sent back by a second reviewer, voided by new evidence, left"
                                + " behind by a move, or asked again after a check was resolved by hand")
        boolean stands) {

    /** As the process gives it. */
    static final String NO_ANSWER = "APPLICANT_DID_NOT_ANSWER";

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
        /** A reviewer, who entered the result of a check that nobody had answered. */
        RESOLUTION,
        /** Something new became known, and what was proposed counted no more. */
        EVIDENCE,
        /** The policy, because the applicant did not answer in time. */
        NO_INFORMATION,
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
            rulings.replaceAll(earlier -> earlier.isOverriddenBy(step) ? earlier.overridden() : earlier);
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
            case CHECK_RESOLVED -> Stream.of(resolution(step));
            case PROPOSAL_VOIDED -> Stream.of(said(step, Kind.EVIDENCE, null, null, step.text("evidence")));
            case INFORMATION_NOT_RECEIVED ->
                Stream.of(said(step, Kind.NO_INFORMATION, Decision.BY_POLICY, step.text("onNoInformation"), NO_ANSWER));
            case CANCELLATION_REQUESTED -> Stream.of(person(Kind.CANCELLATION, step));
            case TERMINAL -> deadline(step);
            default -> Stream.empty();
        };
    }

    private static Ruling table(Step step, @Nullable String reason, int policyVersion) {
        var version = step.number("policyVersion");
        var stands = version == null || version == policyVersion;
        return new Ruling(
                step.at(), Kind.TABLE, Decision.BY_POLICY, step.text("outcome"), reason, version, null, null, stands);
    }

    private static Ruling resolution(Step step) {
        return new Ruling(
                step.at(),
                Kind.RESOLUTION,
                step.text("by"),
                step.text("status"),
                null,
                null,
                null,
                step.text("check"),
                true);
    }

    private static Ruling said(
            Step step, Kind kind, @Nullable String by, @Nullable String outcome, @Nullable String reason) {
        return new Ruling(step.at(), kind, by, outcome, reason, null, null, null, true);
    }

    /** A version is asked once more when a check was resolved by hand: then its latest say counts. */
    private boolean isOverriddenBy(Step step) {
        return switch (step.kind()) {
            case REVIEW_RETURNED, PROPOSAL_VOIDED -> kind == Kind.PROPOSAL;
            case EVALUATED -> kind == Kind.TABLE && Objects.equals(policyVersion, step.number("policyVersion"));
            default -> false;
        };
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
                null,
                true);
    }

    private static Stream<Ruling> deadline(Step step) {
        return OnboardingStatus.EXPIRED.name().equals(step.text("status"))
                ? Stream.of(said(step, Kind.DEADLINE, null, null, null))
                : Stream.empty();
    }

    private Ruling overridden() {
        return new Ruling(at, kind, by, outcome, reason, policyVersion, proposedBy, check, false);
    }
}
