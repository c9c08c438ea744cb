package io.gangway.onboarding.deciding;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.deciding.Facts.Ending;
import io.gangway.onboarding.deciding.Facts.Found;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PolicyTerms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts as a decision table sees them through a policy's terms: a check that the terms do not ask for is skipped, one
 * that stayed silent is waived or unanswered as the terms say.
 */
final class Inputs {

    private static final Found NOT_ASKED = new Found(Ending.NOT_ASKED, null);

    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private OnUnanswered silence = OnUnanswered.CONTINUE;
    private boolean restOnAHand;

    private Inputs() {}

    static Inputs of(Facts facts, PolicyTerms terms) {
        var inputs = new Inputs();
        for (var type : CheckType.values()) {
            inputs.add(type, terms.termsOf(type), facts.of(type));
        }
        inputs.values.put(DecisionInputs.SILENCE, inputs.silenceName());
        if (inputs.silence == OnUnanswered.REJECT) {
            // Nothing that is still open can make it stronger.
            inputs.open.remove(DecisionInputs.SILENCE);
        }
        inputs.values.put(DecisionInputs.APPLICANT_AGE, facts.applicantAge());
        inputs.values.put(DecisionInputs.APPLICANT_COUNTRY, facts.applicantCountry());
        inputs.values.put(DecisionInputs.PAYMENT_METHOD, facts.paymentMethod());
        inputs.values.put(DecisionInputs.MONTHLY_AMOUNT, facts.monthlyAmount());
        return inputs;
    }

    /** By the catalogue's names; a name that is missing or null has no value. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** The names whose value the open checks may still change. */
    Set<String> open() {
        return open;
    }

    /** The strongest reaction that the terms ask for to the checks that stayed silent. */
    OnUnanswered silence() {
        return silence;
    }

    /** Whether a reviewer entered one of the results that the terms ask for. */
    boolean restOnAHand() {
        return restOnAHand;
    }

    private String silenceName() {
        return silence == OnUnanswered.CONTINUE ? "NONE" : silence.name();
    }

    private void add(CheckType type, Optional<CheckTerms> terms, @Nullable Found found) {
        if (terms.isEmpty()) {
            addFound(type, NOT_ASKED, OnUnanswered.CONTINUE);
        } else if (found == null) {
            addOpen(type, terms.get().onUnanswered());
        } else {
            addFound(type, found, terms.get().onUnanswered());
            restOnAHand |= found.byHand();
        }
    }

    private void addOpen(CheckType type, OnUnanswered reaction) {
        open.add(DecisionInputs.outcomeOf(type));
        DecisionInputs.scoreOf(type).ifPresent(open::add);
        if (reaction != OnUnanswered.CONTINUE) {
            open.add(DecisionInputs.SILENCE);
        }
    }

    private void addFound(CheckType type, Found found, OnUnanswered reaction) {
        values.put(DecisionInputs.outcomeOf(type), nameOf(found.ending(), reaction));
        DecisionInputs.scoreOf(type).ifPresent(name -> values.put(name, found.score()));
        if (found.ending() == Ending.SILENT) {
            silence = silence.or(reaction);
        }
    }

    private static String nameOf(Ending ending, OnUnanswered reaction) {
        return switch (ending) {
            case CLEAR -> "CLEAR";
            case CONSIDER -> "CONSIDER";
            case SILENT -> reaction == OnUnanswered.CONTINUE ? "WAIVED" : "UNANSWERED";
            case NOT_ASKED -> "SKIPPED";
            case WITHDRAWN -> "WITHDRAWN";
        };
    }
}
