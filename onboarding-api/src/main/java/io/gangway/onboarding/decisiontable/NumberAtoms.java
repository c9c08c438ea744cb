package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers, cut at each number that a cell names: the cuts have odd indices, what lies around and between them even ones. */
final class NumberAtoms implements Atoms {

    private final BigDecimal[] cuts;
    private final boolean nullable;
    private final boolean integer;
    private final Range domain;

    private NumberAtoms(BigDecimal[] cuts, TableInput input) {
        this.cuts = cuts;
        this.nullable = input.nullable();
        this.integer = input.integer();
        this.domain = new Range(input.min(), true, input.max(), true);
    }

    static NumberAtoms of(TableInput input, List<Cell.Item> items) {
        var cuts = new TreeSet<BigDecimal>();
        for (var item : items) {
            if (item instanceof Cell.Equal(BigDecimal literal)) {
                cuts.add(literal);
            }
            if (item instanceof Range range) {
                cuts.addAll(range.bounds());
            }
        }
        return new NumberAtoms(cuts.toArray(BigDecimal[]::new), input);
    }

    @Override
    public int size() {
        return 2 * cuts.length + 2;
    }

    @Override
    public int indexOf(Object value) {
        var found = Arrays.binarySearch(cuts, number(value));
        return found >= 0 ? 2 * found + 1 : 2 * -(found + 1);
    }

    @Override
    public @Nullable BigDecimal member(int atom) {
        return isUnknown(atom) ? null : piece(atom).example();
    }

    @Override
    public boolean isPossible(int atom) {
        return isUnknown(atom) ? nullable : !possible(atom).isEmpty();
    }

    @Override
    public @Nullable Object example(int atom) {
        if (isUnknown(atom)) {
            return null;
        }
        var number = possible(atom).example();
        return integer ? smallest(number.toBigIntegerExact()) : number;
    }

    @Override
    public Cell cell(BitSet atoms) {
        var items = new ArrayList<Cell.Item>();
        var possible = possible();
        for (var first = atoms.nextSetBit(0); first >= 0 && !isUnknown(first); ) {
            var last = first;
            for (var next = last; next >= 0 && atoms.get(next) && !isUnknown(next); ) {
                last = next;
                next = possible.nextSetBit(next + 1);
            }
            items.add(possible(first).to(possible(last)));
            first = atoms.nextSetBit(last + 1);
        }
        if (atoms.get(size() - 1)) {
            items.add(new Cell.Unknown());
        }
        return new Cell(false, items);
    }

    private BitSet possible() {
        var possible = new BitSet(size());
        for (var atom = 0; atom < size(); atom++) {
            possible.set(atom, isPossible(atom));
        }
        return possible;
    }

    private boolean isUnknown(int atom) {
        return atom == size() - 1;
    }

    private Range possible(int atom) {
        var range = piece(atom).and(domain);
        return integer ? range.ofIntegers() : range;
    }

    private Range piece(int atom) {
        var above = atom / 2;
        if (atom % 2 == 1) {
            return new Range(cuts[above], true, cuts[above], true);
        }
        return new Range(above == 0 ? null : cuts[above - 1], false, above == cuts.length ? null : cuts[above], false);
    }

    static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case BigInteger number -> new BigDecimal(number);
            case Double number -> BigDecimal.valueOf(number);
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    private static Object smallest(BigInteger number) {
        return number.bitLength() < Integer.SIZE ? (Object) number.intValue() : (Object) number.longValueExact();
    }
}
