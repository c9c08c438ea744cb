package io.gangway.bench.phase;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of several rounds: one that a neighbour on the machine disturbed does not decide. */
final class Median {

    private Median() {}

    static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
