package io.gangway.onboarding.decisiontable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table that was found sound and can decide. */
public final class CompiledTable {

    private final DecisionTable table;

    private CompiledTable(DecisionTable table) {
        this.table = table;
    }

    /** Throws {@link TableRefused} with all that is wrong. */
    public static CompiledTable of(DecisionTable table, TableInputs inputs) {
        return new CompiledTable(table);
    }

    public DecisionTable table() {
        return table;
    }

    /** The rule for these inputs; an input that is not there is unknown (null). */
    public Optional<Hit> decide(Map<String, ? extends @Nullable Object> inputs) {
        return Optional.empty();
    }

    /** The rule that decides whatever values the open inputs will have; empty while that depends on them. */
    public Optional<Hit> decideWhatever(Map<String, ? extends @Nullable Object> known, Set<String> open) {
        return Optional.empty();
    }

    /** Finds gaps, overlaps and rules that decide nothing. */
    public TableReport analyse() {
        return new TableReport(table.hitPolicy(), List.of(), true, List.of(), List.of(), List.of());
    }

    /** A rule as a sentence: {@code creditScore < 400 → REJECT (CREDIT_SCORE_TOO_LOW)}. */
    public String text(DecisionTable.Row rule) {
        return rule.id();
    }
}
