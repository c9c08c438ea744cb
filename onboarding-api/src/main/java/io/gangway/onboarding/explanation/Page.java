package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.explanation.Words.NOTHING;
import static io.gangway.onboarding.explanation.Words.clock;
import static io.gangway.onboarding.explanation.Words.label;
import static io.gangway.onboarding.explanation.Words.time;
import static io.gangway.onboarding.explanation.Words.value;
import static java.util.Objects.requireNonNullElse;

import io.gangway.onboarding.explanation.Explanation.Event;
import io.gangway.onboarding.explanation.Explanation.Stage;
import io.gangway.onboarding.explanation.Explanation.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An explanation in words, as the printable page shows it. */
record Page(
        String id,
        boolean complete,
        String status,
        String title,
        String headline,
        List<Row> answer,
        String waitsTitle,
        List<Row> waits,
        List<Table> tables,
        List<Release> versions,
        List<Row> moves,
        List<Say> says,
        List<Question> questions,
        List<Hand> hands,
        List<Taken> events,
        List<Passed> path) {

    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("commandId", "eventId", "reviewId", "disposition", "requestId", "resolutionId", "commentId");

    /** A name and its value. */
    record Row(String label, String value) {}

    /** What one decision table said. */
    record Table(
            String title,
            boolean applies,
            String leftBehind,
            List<Row> verdict,
            String ruleText,
            String description,
            List<Row> inputs,
            List<Row> facts) {}

    /** A policy version and who is answerable for it. */
    record Release(String name, List<Signature> signatures) {}

    /** Somebody did something to a policy version. */
    record Signature(String what, String by, String at) {}

    /** Who had a say, and what they said. */
    record Say(String at, String who, String by, String what, String why, boolean stands) {}

    /** What the applicant was asked, and what became of it. */
    record Question(String at, String by, String items, String until, String became) {}

    /** A check that a reviewer resolved. */
    record Hand(String at, String by, String check, String found, String evidence) {}

    /** An event that made a difference. */
    record Taken(String at, String type, String disposition, String evidence, String id) {}

    /** A step of the way. */
    record Passed(String at, String after, String summary, String details) {}

    static Page of(Explanation explanation) {
        return new Page(
                explanation.onboardingId().toString(),
                explanation.complete(),
                explanation.answer().status().name(),
                PageHead.titleOf(explanation),
                PageHead.headlineOf(explanation),
                PageHead.answerOf(explanation),
                explanation.complete() ? "What was missing" : "What it waits for",
                explanation.waitsFor().stream().map(PageHead::waitOf).toList(),
                explanation.judgements().stream()
                        .map(judgement ->
                                tableOf(judgement, explanation.policy().version()))
                        .toList(),
                versionsIn(explanation),
                movesIn(explanation),
                explanation.rulings().stream().map(PagePeople::sayOf).toList(),
                explanation.information().stream().map(PagePeople::questionOf).toList(),
                explanation.resolutions().stream().map(PagePeople::handOf).toList(),
                explanation.events().stream().map(Page::takenOf).toList(),
                explanation.path().stages().stream().map(Page::passedOf).toList());
    }

    private static Table tableOf(Judgement judgement, int version) {
        var inputs = requireNonNullElse(judgement.inputs(), new TreeMap<String, @Nullable Object>());
        return new Table(
                "Version %d of the policy".formatted(judgement.policyVersion()),
                judgement.applies(),
                judgement.policyVersion() == version ? "before a check was resolved by hand" : "left behind by a move",
                List.of(
                        new Row("Outcome", judgement.outcome().name()),
                        new Row("Reason", judgement.reason()),
                        new Row("Rule", judgement.rule().id()),
                        new Row("When", judgement.at() == null ? "not recorded" : time(judgement.at()))),
                judgement.rule().text(),
                requireNonNullElse(judgement.rule().description(), ""),
                rowsOf(inputs),
                judgement.facts() == null ? List.of() : factsOf(judgement.facts()));
    }

    private static List<Row> rowsOf(Map<String, @Nullable Object> inputs) {
        return inputs.entrySet().stream()
                .map(input -> new Row(input.getKey(), value(input.getValue())))
                .toList();
    }

    private static List<Row> factsOf(Judgement.Known facts) {
        var rows = new ArrayList<Row>();
        facts.checks()
                .forEach((check, ended) -> rows.add(new Row(
                        label(check) + " check",
                        label(ended.ending().name())
                                + (ended.score() == null ? "" : ", score " + ended.score())
                                + (ended.byHand() ? ", resolved by hand" : ""))));
        rows.add(new Row("Applicant", facts.applicantAge() + " years, " + facts.applicantCountry()));
        if (facts.paymentMethod() != null || facts.monthlyAmount() != null) {
            rows.add(new Row("Order", value(facts.paymentMethod()) + ", " + value(facts.monthlyAmount()) + " a month"));
        }
        return rows;
    }

    /** In the order in which they applied; the last one decided. */
    private static List<Release> versionsIn(Explanation explanation) {
        var versions = new ArrayList<Version>();
        explanation.moves().forEach(move -> versions.add(move.from()));
        versions.add(explanation.policy());
        return versions.stream().distinct().map(Page::releaseOf).toList();
    }

    private static Release releaseOf(Version version) {
        return new Release(
                version.product() + ", version " + version.version(),
                List.of(
                        signature("Submitted", version.submittedBy(), version.submittedAt()),
                        signature("Approved", version.approvedBy(), version.approvedAt()),
                        signature("Activated", version.activatedBy(), version.activatedAt()),
                        new Signature("In force from", NOTHING, time(version.activeFrom()))));
    }

    private static Signature signature(String what, @Nullable String by, @Nullable Instant at) {
        return new Signature(what, value(by), time(at));
    }

    private static List<Row> movesIn(Explanation explanation) {
        return explanation.moves().stream()
                .map(move -> new Row(
                        time(move.at()),
                        "from version %d to version %d, by %s"
                                .formatted(move.from().version(), move.to().version(), value(move.by()))))
                .toList();
    }

    private static Taken takenOf(Event event) {
        return new Taken(
                clock(event.receivedAt()),
                event.type().substring(event.type().lastIndexOf('.') + 1),
                label(event.disposition().name()),
                Words.values(event.evidence()),
                event.id().toString());
    }

    private static Passed passedOf(Stage stage) {
        return new Passed(
                clock(stage.at()), "+" + Words.duration(stage.after()), stage.summary(), Words.values(unsaid(stage)));
    }

    /** What the summary does not say already, without ids. */
    private static Map<String, Object> unsaid(Stage stage) {
        var words = Set.copyOf(List.of(stage.summary().split("[^\\w-]+")));
        var details = new TreeMap<>(stage.details());
        details.keySet().removeAll(TOLD_ELSEWHERE);
        details.values().removeIf(value -> words.contains(value.toString()));
        return details;
    }
}
