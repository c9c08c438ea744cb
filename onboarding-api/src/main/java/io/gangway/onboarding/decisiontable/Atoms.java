package io.gangway.onboarding.decisiontable;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one input, cut into pieces that no cell of its column can tell apart: instead of every value it is enough
 * to try one of each piece. The last piece is the unknown value alone.
 */
interface Atoms {

    static Atoms of(TableInput input, List<Cell> cells) {
        var items = cells.stream().flatMap(cell -> cell.items().stream()).toList();
        return input.kind() == TableInput.Kind.NUMBER ? NumberAtoms.of(input, items) : WordAtoms.of(input, items);
    }

    int size();

    /** The piece of a known value, be it one that the input can have or not. */
    int indexOf(Object value);

    /** Some value of a piece, be it one that the input can have or not. */
    @Nullable
    Object member(int atom);

    /** True where the input can have a value of this piece. */
    boolean isPossible(int atom);

    /** A value that the input can have, of a possible piece, as a caller would give it. */
    @Nullable
    Object example(int atom);

    /** A cell that allows these pieces and no other possible one. */
    Cell cell(BitSet atoms);
}
