package io.gangway.onboarding.decisiontable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what a table lacks, and what is too much in it. */
final class TableAnalysis {

    private static final int MAX_GAPS = 50;
    private static final int MAX_OVERLAPS = 200;
    private static final int STEPS = 1_000_000;
    private static final TableFault TOO_COMPLEX = new TableFault(
            "rules", "TOO_COMPLEX", "whether the rules leave a gap cannot be told with reasonable effort");

    private record Gaps(List<Gap> listed, boolean complete) {}

    private final DecisionTable table;
    private final List<Column> columns;
    private final int rules;
    /** By column and rule: the pieces that the rule lets pass. */
    private final List<List<BitSet>> passing;

    TableAnalysis(DecisionTable table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        this.rules = table.rules().size();
        this.passing = columns.stream()
                .map(column ->
                        IntStream.range(0, rules).mapToObj(column::passing).toList())
                .toList();
    }

    TableReport report() {
        try {
            var gaps = gaps();
            return report(gaps.listed(), gaps.complete(), List.of());
        } catch (Effort.Spent tooMuch) {
            return report(List.of(), false, List.of(TOO_COMPLEX));
        }
    }

    private TableReport report(List<Gap> gaps, boolean gapsComplete, List<TableFault> findings) {
        var overlaps = overlaps();
        var listed = overlaps.stream().limit(MAX_OVERLAPS).toList();
        var overlapsComplete = listed.size() == overlaps.size();
        return new TableReport(
                table.hitPolicy(), gaps, gapsComplete, listed, overlapsComplete, unreachable(), findings);
    }

    /** Where it is too much to find them all, one is enough to tell that there are gaps. */
    private Gaps gaps() {
        try {
            return gaps(MAX_GAPS + 1);
        } catch (Effort.Spent tooMuch) {
            return gaps(1);
        }
    }

    private Gaps gaps(int limit) {
        var everything = columns.stream().map(Column::possible).toList();
        var found = new CoverSearch(columns, everything, limit, new Effort(STEPS)).uncovered(Column.all(rules));
        return new Gaps(found.stream().limit(MAX_GAPS).map(this::gap).toList(), found.size() < limit);
    }

    private Gap gap(CoverSearch.Box box) {
        var atoms = box.columns();
        var region = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            region.put(columns.get(i).name(), columns.get(i).text(atoms.get(i)));
        }
        return new Gap(example(atoms), region);
    }

    private Map<String, @Nullable Object> example(List<BitSet> atoms) {
        var example = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < columns.size(); i++) {
            example.put(columns.get(i).name(), columns.get(i).example(atoms.get(i)));
        }
        return example;
    }

    /** All, or more than are listed. */
    private List<Overlap> overlaps() {
        var overlaps = new ArrayList<Overlap>();
        for (var rule = 0; rule < rules; rule++) {
            for (var other = rule + 1; other < rules; other++) {
                if (meet(rule, other)) {
                    overlaps.add(overlap(rule, other));
                }
                if (overlaps.size() > MAX_OVERLAPS) {
                    return overlaps;
                }
            }
        }
        return overlaps;
    }

    private boolean meet(int rule, int other) {
        return passing.stream().allMatch(column -> column.get(rule).intersects(column.get(other)));
    }

    private Overlap overlap(int rule, int other) {
        var first = table.rules().get(rule);
        var second = table.rules().get(other);
        var both = passing.stream()
                .map(column -> {
                    var atoms = (BitSet) column.get(rule).clone();
                    atoms.and(column.get(other));
                    return atoms;
                })
                .toList();
        return new Overlap(first.id(), second.id(), example(both), first.then().equals(second.then()));
    }

    /** Rules whose part of all inputs is empty or is left to others; those found before the effort is spent. */
    private List<String> unreachable() {
        var effort = new Effort(STEPS);
        var unreachable = new ArrayList<String>();
        try {
            for (var rule = 0; rule < rules; rule++) {
                if (isUnreachable(rule, effort)) {
                    unreachable.add(table.rules().get(rule).id());
                }
            }
        } catch (Effort.Spent tooMuch) {
            return unreachable;
        }
        return unreachable;
    }

    private boolean isUnreachable(int rule, Effort effort) {
        var within = passing.stream().map(column -> column.get(rule)).toList();
        if (within.stream().anyMatch(BitSet::isEmpty)) {
            return true;
        }
        var rivals = new BitSet(rules);
        IntStream.range(0, table.hitPolicy() == HitPolicy.FIRST ? rule : rules)
                .filter(other -> other != rule && meet(rule, other))
                .forEach(rivals::set);
        return new CoverSearch(columns, within, 1, effort).uncovered(rivals).isEmpty();
    }
}
