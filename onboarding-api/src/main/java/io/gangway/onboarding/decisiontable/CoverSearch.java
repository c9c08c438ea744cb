package io.gangway.onboarding.decisiontable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches a part of all inputs for what no rule matches. It goes from column to column with the rules that still match:
 * values that leave the same rules are one way, and two ways that come to a column with the same rules go on as one. That
 * makes common tables cheap. For made-up ones the question is NP-hard; those end with the {@link Effort}.
 */
final class CoverSearch {

    /** A part of all inputs: for each column from some column on, pieces of its values. */
    record Box(BitSet atoms, @Nullable Box rest) {

        private static final Box END = new Box(new BitSet(), null);

        /** The pieces, column by column. */
        List<BitSet> columns() {
            var columns = new ArrayList<BitSet>();
            var box = this;
            while (box.rest != null) {
                columns.add(box.atoms);
                box = box.rest;
            }
            return columns;
        }
    }

    private final List<Column> columns;
    private final List<BitSet> within;
    private final int limit;
    private final Effort effort;
    private final List<BitSet> matchTheRest = new ArrayList<>();
    private final List<Box> everything = new ArrayList<>();
    private final List<Map<BitSet, List<Box>>> known = new ArrayList<>();

    /**
     * @param within the pieces of each column that count
     * @param limit how many boxes are enough
     */
    CoverSearch(List<Column> columns, List<BitSet> within, int limit, Effort effort) {
        this.columns = columns;
        this.within = within;
        this.limit = limit;
        this.effort = effort;
    }

    /** Boxes that do not overlap and that no rule matches: all of them, or at least as many as the limit. */
    List<Box> uncovered(BitSet rules) {
        matchTheRest.add(rules);
        everything.add(Box.END);
        for (var column = columns.size() - 1; column >= 0; column--) {
            matchTheRest.addFirst(matching(column, matchTheRest.getFirst()));
            everything.addFirst(new Box(within.get(column), everything.getFirst()));
            known.add(new HashMap<>());
        }
        return uncovered(0, rules);
    }

    private BitSet matching(int column, BitSet rules) {
        var matching = (BitSet) rules.clone();
        within.get(column).stream()
                .forEach(atom -> matching.and(columns.get(column).rulesAt(atom)));
        return matching;
    }

    private List<Box> uncovered(int column, BitSet rules) {
        if (rules.isEmpty()) {
            return List.of(everything.get(column));
        }
        if (rules.intersects(matchTheRest.get(column))) {
            return List.of();
        }
        var before = known.get(column).get(rules);
        if (before != null) {
            return before;
        }
        effort.spendMemory();
        var boxes = search(column, ways(column, rules));
        known.get(column).put(rules, boxes);
        return boxes;
    }

    /** What rules can be left after a column, and for which of its pieces. */
    private Map<BitSet, BitSet> ways(int column, BitSet rules) {
        var ways = new LinkedHashMap<BitSet, BitSet>();
        var atoms = within.get(column);
        for (var atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
            effort.spend(1);
            var left = (BitSet) rules.clone();
            left.and(columns.get(column).rulesAt(atom));
            ways.computeIfAbsent(left, none -> new BitSet()).set(atom);
        }
        return ways;
    }

    private List<Box> search(int column, Map<BitSet, BitSet> ways) {
        var found = new LinkedHashMap<List<Box>, BitSet>();
        var count = 0;
        for (var way : ways.entrySet()) {
            var rests = uncovered(column + 1, way.getKey());
            effort.spend(rests.size());
            var atoms = found.get(rests);
            if (atoms == null) {
                found.put(rests, way.getValue());
                count += rests.size();
            } else {
                atoms.or(way.getValue());
            }
            if (count >= limit) {
                break;
            }
        }
        return boxes(found);
    }

    private static List<Box> boxes(Map<List<Box>, BitSet> found) {
        var boxes = new ArrayList<Box>();
        found.forEach((rests, atoms) -> rests.forEach(rest -> boxes.add(new Box(atoms, rest))));
        return boxes;
    }
}
