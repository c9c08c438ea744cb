package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.explanation.Words.NOTHING;
import static io.gangway.onboarding.explanation.Words.label;
import static io.gangway.onboarding.explanation.Words.time;
import static io.gangway.onboarding.explanation.Words.value;
import static java.util.Objects.requireNonNullElse;

import io.gangway.onboarding.explanation.Page.Hand;
import io.gangway.onboarding.explanation.Page.Question;
import io.gangway.onboarding.explanation.Page.Say;
import java.util.stream.Collectors;

/** What the page says about people: who had a say, what the applicant was asked, what was resolved by hand. */
final class PagePeople {

    private PagePeople() {}

    static Say sayOf(Ruling ruling) {
        var who =
                switch (ruling.kind()) {
                    case TABLE -> "Decision table, version " + value(ruling.policyVersion());
                    case PROPOSAL -> "First reviewer, proposing";
                    case RETURN -> "Second reviewer, sending it back";
                    case REVIEWER -> ruling.proposedBy() == null ? "Reviewer" : "Second reviewer, confirming";
                    case RESOLUTION -> "Reviewer, resolving the " + value(ruling.check()) + " check by hand";
                    case EVIDENCE -> "New evidence, voiding the proposal";
                    case NO_INFORMATION -> "Policy, because the applicant did not answer";
                    case CANCELLATION -> "Asked to cancel";
                    case DEADLINE -> "Deadline";
                };
        return new Say(
                time(ruling.at()),
                who,
                value(ruling.by()),
                value(ruling.outcome()),
                requireNonNullElse(ruling.reason(), ""),
                ruling.stands());
    }

    static Question questionOf(Asked asked) {
        return new Question(
                time(asked.requestedAt()),
                value(asked.requestedBy()),
                String.join(", ", asked.items()),
                time(asked.until()),
                becameOf(asked));
    }

    private static String becameOf(Asked asked) {
        var status =
                switch (asked.status()) {
                    case OPEN -> "Waited for";
                    case ANSWERED -> "Answered";
                    case EXPIRED -> "No answer in time";
                    case WITHDRAWN -> "Not waited for any more";
                };
        var came = asked.received().stream()
                .map(received -> "%s%s: %s"
                        .formatted(
                                time(received.at()),
                                received.late() ? " (late)" : "",
                                String.join(", ", received.items())))
                .collect(Collectors.joining("; "));
        return came.isEmpty() ? status : status + "; " + came;
    }

    static Hand handOf(ByHand resolved) {
        var score = resolved.score() == null ? "" : ", score " + resolved.score();
        var reasons = resolved.reasons().isEmpty() ? "" : " (" + String.join(", ", resolved.reasons()) + ")";
        return new Hand(
                time(resolved.at()),
                value(resolved.by()),
                label(value(resolved.check())),
                value(resolved.status()) + score + reasons,
                requireNonNullElse(resolved.evidence(), NOTHING));
    }
}
