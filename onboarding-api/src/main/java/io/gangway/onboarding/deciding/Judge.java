package io.gangway.onboarding.deciding;

import io.gangway.onboarding.decisiontable.CompiledTable;
import io.gangway.onboarding.decisiontable.Hit;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PolicyTerms;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Applies one version of a policy to facts; pure, and safe to share between threads.
 *
 * <p>Three rules are built in and stand above the table: the reaction to a silent check is never milder than the policy
 * asks for ({@value #SILENCE_REJECTS}, {@value #SILENCE_REVIEWS}); what no rule covers is for a person ({@value #NO_RULE});
 * and where two people must agree, one of them alone does not bring about a verdict by entering a check's result ({@value
 * #RESOLVED_BY_HAND}).
 */
public final class Judge {

    public static final String SILENCE_REJECTS = "Silence_Rejects";
    public static final String SILENCE_REVIEWS = "Silence_Reviews";
    public static final String NO_RULE = "No_Rule";
    public static final String RESOLVED_BY_HAND = "Resolved_By_Hand";

    /** The applicant was asked and did not answer, and the policy rejects over it; the model itself says so. */
    public static final String INFORMATION_REJECTS = "Information_Rejects";

    /** Ids that no rule of a table may take, since a record of a decision names the rule by nothing else. */
    public static final Set<String> BUILT_IN =
            Set.of(SILENCE_REJECTS, SILENCE_REVIEWS, NO_RULE, RESOLVED_BY_HAND, INFORMATION_REJECTS);

    private static final String CHECK_UNANSWERED = "CHECK_UNANSWERED";
    private static final String NO_RULE_MATCHED = "NO_RULE_MATCHED";
    private static final String RESOLVED_BY_HAND_REASON = "RESOLVED_BY_HAND";

    private final PolicyTerms terms;
    private final CompiledTable table;

    public Judge(PolicyTerms terms) {
        this.terms = terms;
        this.table = CompiledTable.ofKept(terms.decisionTable(), DecisionInputs.CATALOGUE);
    }

    public PolicyTerms terms() {
        return terms;
    }

    /** What the policy says, now that each check that it asks for has ended. */
    public Verdict judge(Facts facts) {
        var inputs = Inputs.of(facts, terms);
        var verdict = guarded(table.decide(inputs.values()), inputs.silence());
        return wantsSecondPerson(inputs) && verdict.outcome() != TableOutcome.REVIEW
                ? new Verdict(TableOutcome.REVIEW, RESOLVED_BY_HAND_REASON, RESOLVED_BY_HAND)
                : verdict;
    }

    private boolean wantsSecondPerson(Inputs inputs) {
        return terms.review().fourEyes() && inputs.restOnAHand();
    }

    /** What the policy will say whatever the open checks answer; empty while it depends on them or a person must look. */
    public Optional<Verdict> foresee(Facts facts) {
        var inputs = Inputs.of(facts, terms);
        if (wantsSecondPerson(inputs)) {
            return Optional.empty();
        }
        if (inputs.silence() == OnUnanswered.REJECT) {
            return Optional.of(guarded(table.decideWhatever(inputs.values(), inputs.open()), inputs.silence()));
        }
        return table.decideWhatever(inputs.values(), inputs.open())
                .filter(hit -> isSettled(hit, inputs))
                .map(Judge::verdictOf);
    }

    /** A person wants all the evidence there is, and an approval must not forgo a silence that would forbid it. */
    private static boolean isSettled(Hit hit, Inputs inputs) {
        return switch (hit.outcome()) {
            case REJECT -> true;
            case REVIEW -> false;
            case APPROVE ->
                inputs.silence() == OnUnanswered.CONTINUE && !inputs.open().contains(DecisionInputs.SILENCE);
        };
    }

    /** What the policy would say to inputs that somebody made up, by the catalogue's names. */
    public Verdict judge(Map<String, ? extends @Nullable Object> inputs) {
        var silence = inputs.get(DecisionInputs.SILENCE);
        return guarded(
                table.decide(inputs),
                silence == null || silence.equals("NONE")
                        ? OnUnanswered.CONTINUE
                        : OnUnanswered.valueOf(silence.toString()));
    }

    /** What the table alone says to them; empty where it has no rule for them. */
    public Optional<Verdict> ask(Map<String, ? extends @Nullable Object> inputs) {
        return table.decide(inputs).map(Judge::verdictOf);
    }

    private static Verdict guarded(Optional<Hit> hit, OnUnanswered silence) {
        var verdict =
                hit.map(Judge::verdictOf).orElseGet(() -> new Verdict(TableOutcome.REVIEW, NO_RULE_MATCHED, NO_RULE));
        return switch (silence) {
            case REJECT -> atLeast(verdict, new Verdict(TableOutcome.REJECT, CHECK_UNANSWERED, SILENCE_REJECTS));
            case REVIEW -> atLeast(verdict, new Verdict(TableOutcome.REVIEW, CHECK_UNANSWERED, SILENCE_REVIEWS));
            case CONTINUE -> verdict;
        };
    }

    private static Verdict atLeast(Verdict verdict, Verdict floor) {
        return verdict.outcome().isMilderThan(floor.outcome()) ? floor : verdict;
    }

    private static Verdict verdictOf(Hit hit) {
        return new Verdict(hit.outcome(), hit.reason(), hit.rule());
    }

    /** The facts as the table sees them, for the record. */
    public Map<String, @Nullable Object> inputsOf(Facts facts) {
        return new TreeMap<>(Inputs.of(facts, terms).values());
    }

    /** The rule in words, for the record. */
    public String textOf(String rule) {
        return switch (rule) {
            case SILENCE_REJECTS -> "A check stayed silent and the policy rejects over it";
            case SILENCE_REVIEWS -> "A check stayed silent and the policy wants a person to look";
            case RESOLVED_BY_HAND -> "A check was resolved by hand and the policy wants a second person to look";
            case NO_RULE -> "No rule of the table covers this case";
            default ->
                terms.decisionTable().rules().stream()
                        .filter(row -> row.id().equals(rule))
                        .map(CompiledTable::text)
                        .findFirst()
                        .orElse(rule);
        };
    }

    /** Whether the policy asks for a check of which these facts know no ending of its own. */
    public boolean lacksResultsIn(Facts facts) {
        return terms.checks().stream().map(asked -> facts.of(asked.type())).anyMatch(Judge::isUnknown);
    }

    private static boolean isUnknown(Facts.@Nullable Found found) {
        return found == null || found.ending() == Facts.Ending.NOT_ASKED || found.ending() == Facts.Ending.WITHDRAWN;
    }
}
