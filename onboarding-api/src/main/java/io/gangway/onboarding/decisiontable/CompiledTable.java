package io.gangway.onboarding.decisiontable;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that was found sound and can decide. Each column knows the rules that let a value pass; to decide is to
 * intersect a few sets.
 *
 * <p>A value may be a Boolean, a String, an Integer, a Long, a BigInteger, a BigDecimal, a Double, or null where it is
 * unknown. One of another type than its input's is a mistake of the caller: {@link IllegalArgumentException}. Inputs
 * that the table does not list do not count.
 */
public final class CompiledTable {

    private final DecisionTable table;
    private final List<Column> columns;
    private final List<Hit> hits;

    private CompiledTable(DecisionTable table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        this.hits = table.rules().stream()
                .map(rule ->
                        new Hit(rule.id(), rule.then().outcome(), rule.then().reason()))
                .toList();
    }

    /** Throws {@link TableRefused} with all that is wrong. A table that passes may still have gaps: {@link #analyse}. */
    public static CompiledTable of(DecisionTable table, TableInputs inputs) {
        return of(table, inputs, TableCheck.check(table, inputs));
    }

    /**
     * As {@link #of}, for a table that was accepted once: where the catalogue has become narrower since, a cell that names
     * what its input never is matches nothing, as it always did.
     */
    public static CompiledTable ofKept(DecisionTable table, TableInputs inputs) {
        return of(table, inputs, TableCheck.checkKept(table, inputs));
    }

    /** What would be refused today about a table that was accepted once. */
    public static List<TableFault> faultsToday(DecisionTable table, TableInputs inputs) {
        try {
            TableCheck.check(table, inputs);
            return List.of();
        } catch (TableRefused refused) {
            return refused.faults();
        }
    }

    private static CompiledTable of(DecisionTable table, TableInputs inputs, List<Map<String, Cell>> cells) {
        var columns = table.inputs().stream()
                .map(name -> Column.of(
                        inputs.find(name).orElseThrow(),
                        cells.stream()
                                .map(row -> Optional.ofNullable(row.get(name)))
                                .toList()))
                .toList();
        return new CompiledTable(table, columns);
    }

    public DecisionTable table() {
        return table;
    }

    /**
     * The rule for these inputs; one that is not there is unknown. Where several rules of a {@link HitPolicy#UNIQUE}
     * table match, which {@link #analyse} would have told, none decides.
     */
    public Optional<Hit> decide(Map<String, ? extends @Nullable Object> inputs) {
        return decideWhatever(inputs, Set.of());
    }

    /**
     * The rule that decides whatever values of their domains the open inputs will have; empty while that depends on
     * them. An open input's value does not count where there is one.
     */
    public Optional<Hit> decideWhatever(Map<String, ? extends @Nullable Object> known, Set<String> open) {
        var possible = Column.all(hits.size());
        var certain = Column.all(hits.size());
        for (var column : columns) {
            if (open.contains(column.name())) {
                possible.and(column.sometimes());
                certain.and(column.always());
            } else {
                var matching = column.rulesFor(known.get(column.name()));
                possible.and(matching);
                certain.and(matching);
            }
        }
        return winner(possible, certain);
    }

    /** The columns do not depend on each other. So a rule that only may match does match for some values, and wins. */
    private Optional<Hit> winner(BitSet possible, BitSet certain) {
        var first = possible.nextSetBit(0);
        var wins = first >= 0
                && certain.get(first)
                && (table.hitPolicy() == HitPolicy.FIRST || possible.nextSetBit(first + 1) < 0);
        return wins ? Optional.of(hits.get(first)) : Optional.empty();
    }

    /** Finds gaps, overlaps and rules that decide nothing. Takes a few hundred milliseconds at most. */
    public TableReport analyse() {
        return new TableAnalysis(table, columns).report();
    }

    /** A rule as a sentence: {@code creditScore < 400 → REJECT (CREDIT_SCORE_TOO_LOW)}. */
    public static String text(DecisionTable.Row rule) {
        var conditions = rule.when().entrySet().stream()
                .map(cell -> condition(cell.getKey(), cell.getValue()))
                .collect(Collectors.joining(" and "));
        var then = rule.then();
        return (conditions.isEmpty() ? "always" : conditions) + " → " + then.outcome() + " (" + then.reason() + ")";
    }

    private static String condition(String input, String cell) {
        try {
            return input + " " + CellParser.parse(cell).words();
        } catch (CellSyntax unreadable) {
            return input + " " + cell;
        }
    }
}
