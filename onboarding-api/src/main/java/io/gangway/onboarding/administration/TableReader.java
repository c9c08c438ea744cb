package io.gangway.onboarding.administration;

import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.decisiontable.CompiledTable;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.DecisionTable.Row;
import io.gangway.onboarding.decisiontable.DecisionTable.Then;
import io.gangway.onboarding.decisiontable.HitPolicy;
import io.gangway.onboarding.decisiontable.TableFault;
import io.gangway.onboarding.decisiontable.TableOutcome;
import io.gangway.onboarding.decisiontable.TableRefused;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.platform.validation.ReadableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a decision table from its JSON rows; whether it makes sense is another matter, see {@link #sound}. */
final class TableReader {

    private final Violations violations;
    private final String root;

    /**
     * A reader.
     *
     * @param root what stands in front of the table's own paths
     */
    TableReader(Violations violations, String root) {
        this.violations = violations;
        this.root = root;
    }

    /** Empty where something is missing; the violations tell what. */
    Optional<DecisionTable> read(TermsRequest.Table table) {
        var hitPolicy = violations.oneOf(root + "hitPolicy", table.hitPolicy(), HitPolicy.values(), HitPolicy::name);
        var inputs = inputs(violations.required(root + "inputs", table.inputs()).orElse(List.of()));
        var rules = rules(violations.required(root + "rules", table.rules()).orElse(List.of()));
        return hitPolicy.map(policy -> new DecisionTable(policy, inputs, rules));
    }

    private List<String> inputs(List<@Nullable String> requested) {
        var inputs = new ArrayList<String>();
        for (var at = 0; at < requested.size(); at++) {
            requiredText(root + "inputs[%d]".formatted(at), requested.get(at)).ifPresent(inputs::add);
        }
        return inputs;
    }

    private List<Row> rules(List<TermsRequest.@Nullable Rule> requested) {
        var rules = new ArrayList<Row>();
        for (var at = 0; at < requested.size(); at++) {
            var path = root + "rules[%d]".formatted(at);
            violations
                    .required(path, requested.get(at))
                    .flatMap(rule -> rule(path + ".", rule))
                    .ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Row> rule(String path, TermsRequest.Rule rule) {
        var id = requiredText(path + "id", rule.id());
        var description = violations.text(path + "description", rule.description());
        var when = cells(path + "when", rule.when());
        var then = violations.required(path + "then", rule.then()).flatMap(said -> then(path + "then.", said));
        return id.isEmpty() || then.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(id.get(), description.orElse(null), when, then.get()));
    }

    private Map<String, String> cells(String path, @Nullable Map<String, @Nullable String> requested) {
        var cells = new LinkedHashMap<String, String>();
        (requested == null ? Map.<String, @Nullable String>of() : requested).forEach((input, cell) -> {
            var at = path + "." + Violations.shown(input);
            if (violations.text(at, input).isPresent()) {
                violations.text(at, cell).ifPresent(text -> cells.put(input, text));
            }
        });
        return cells;
    }

    private Optional<Then> then(String path, TermsRequest.Conclusion said) {
        var outcome = violations.oneOf(path + "outcome", said.outcome(), TableOutcome.values(), TableOutcome::name);
        var reason = requiredText(path + "reason", said.reason());
        return outcome.isEmpty() || reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new Then(outcome.get(), reason.get()));
    }

    private Optional<String> requiredText(String path, @Nullable String text) {
        return violations.required(path, text).flatMap(given -> violations.text(path, given));
    }

    /** The table, if it can decide; throws {@link DecisionTableRefused} otherwise. */
    static DecisionTable sound(DecisionTable table, String root) {
        try {
            var sound = CompiledTable.of(table, DecisionInputs.CATALOGUE).table();
            refuse(builtInRules(sound), root);
            refuse(unreadableDescriptions(sound), root);
            return sound;
        } catch (TableRefused refused) {
            throw refusal(refused.faults(), root);
        }
    }

    private static List<TableFault> builtInRules(DecisionTable table) {
        return IntStream.range(0, table.rules().size())
                .filter(at -> Judge.BUILT_IN.contains(table.rules().get(at).id()))
                .mapToObj(at ->
                        new TableFault("rules[%d].id".formatted(at), "INVALID_RULE_ID", "is a rule that is built in"))
                .toList();
    }

    private static List<TableFault> unreadableDescriptions(DecisionTable table) {
        return IntStream.range(0, table.rules().size())
                .boxed()
                .flatMap(at -> Optional.ofNullable(table.rules().get(at).description())
                        .flatMap(words -> ReadableText.faultOfWords(words, 0, Integer.MAX_VALUE))
                        .map(complaint ->
                                new TableFault("rules[%d].description".formatted(at), "INVALID_CHARACTER", complaint))
                        .stream())
                .toList();
    }

    private static void refuse(List<TableFault> faults, String root) {
        if (!faults.isEmpty()) {
            throw refusal(faults, root);
        }
    }

    private static DecisionTableRefused refusal(List<TableFault> faults, String root) {
        return new DecisionTableRefused(faults.stream()
                .map(fault -> new TableFault(root + fault.path(), fault.code(), fault.message()))
                .toList());
    }
}
