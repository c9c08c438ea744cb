package io.gangway.onboarding.decisiontable;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One input of a table: for each piece of its values, the rules that let it pass. */
final class Column {

    private final String name;
    private final Atoms atoms;
    private final BitSet[] rules;
    private final BitSet possible = new BitSet();
    private final BitSet always;
    private final BitSet sometimes;

    private Column(String name, Atoms atoms, BitSet[] rules, int ruleCount) {
        this.name = name;
        this.atoms = atoms;
        this.rules = rules;
        IntStream.range(0, atoms.size()).filter(atoms::isPossible).forEach(possible::set);
        this.always = all(ruleCount);
        this.sometimes = new BitSet(ruleCount);
        possible.stream().forEach(atom -> {
            always.and(rules[atom]);
            sometimes.or(rules[atom]);
        });
    }

    /** A cell that is empty lets everything pass. */
    static Column of(TableInput input, List<Optional<Cell>> cells) {
        var atoms = Atoms.of(input, cells.stream().flatMap(Optional::stream).toList());
        var rules = new BitSet[atoms.size()];
        for (var atom = 0; atom < rules.length; atom++) {
            var member = atoms.member(atom);
            rules[atom] = new BitSet(cells.size());
            for (var rule = 0; rule < cells.size(); rule++) {
                rules[atom].set(
                        rule, cells.get(rule).map(cell -> cell.matches(member)).orElse(true));
            }
        }
        return new Column(input.name(), atoms, rules, cells.size());
    }

    String name() {
        return name;
    }

    /** The rules that let a value pass. The set is not to be changed, as none here is. */
    BitSet rulesFor(@Nullable Object value) {
        try {
            return rules[value == null ? rules.length - 1 : atoms.indexOf(value)];
        } catch (IllegalArgumentException wrongType) {
            throw new IllegalArgumentException("the value of " + name + " is " + wrongType.getMessage(), wrongType);
        }
    }

    BitSet rulesAt(int atom) {
        return rules[atom];
    }

    /** The rules that let each possible value pass. */
    BitSet always() {
        return always;
    }

    /** The rules that let some possible value pass. */
    BitSet sometimes() {
        return sometimes;
    }

    /** The pieces of the values that the input can have. */
    BitSet possible() {
        return possible;
    }

    /** The possible pieces that a rule lets pass. */
    BitSet passing(int rule) {
        var passing = new BitSet(rules.length);
        possible.stream().filter(atom -> rules[atom].get(rule)).forEach(passing::set);
        return passing;
    }

    @Nullable
    Object example(BitSet atomsOfInput) {
        return atoms.example(atomsOfInput.nextSetBit(0));
    }

    /** These pieces as the text of a cell. */
    String text(BitSet atomsOfInput) {
        if (atomsOfInput.equals(possible)) {
            return "-";
        }
        var unknown = rules.length - 1;
        if (!atomsOfInput.get(unknown)
                && atomsOfInput.cardinality() == possible.cardinality() - 1
                && possible.get(unknown)) {
            return "not(null)";
        }
        return atoms.cell(atomsOfInput).text();
    }

    static BitSet all(int count) {
        var all = new BitSet(count);
        all.set(0, count);
        return all;
    }
}
