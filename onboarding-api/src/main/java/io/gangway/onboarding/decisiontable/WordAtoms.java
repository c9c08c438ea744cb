package io.gangway.onboarding.decisiontable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts and booleans: one piece for each that is named, one for all others. */
final class WordAtoms implements Atoms {

    private final List<Object> words;
    private final Map<Object, Integer> indices;
    private final TableInput input;

    private WordAtoms(Set<Object> words, TableInput input) {
        this.words = List.copyOf(words);
        this.indices = IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toMap(this.words::get, Function.identity()));
        this.input = input;
    }

    static WordAtoms of(TableInput input, List<Cell.Item> items) {
        var words = new LinkedHashSet<Object>(
                input.kind() == TableInput.Kind.BOOLEAN ? List.of(true, false) : input.values());
        for (var item : items) {
            if (item instanceof Cell.Equal(Object literal)) {
                words.add(literal);
            }
        }
        return new WordAtoms(words, input);
    }

    @Override
    public int size() {
        return words.size() + 2;
    }

    @Override
    public int indexOf(Object value) {
        var wanted = input.kind() == TableInput.Kind.BOOLEAN ? Boolean.class : String.class;
        if (!wanted.isInstance(value)) {
            throw new IllegalArgumentException("not a " + wanted.getSimpleName());
        }
        return indices.getOrDefault(value, other());
    }

    @Override
    public @Nullable Object member(int atom) {
        if (atom == unknown()) {
            return null;
        }
        return atom == other() ? anyOther() : words.get(atom);
    }

    @Override
    public boolean isPossible(int atom) {
        if (atom == unknown()) {
            return input.nullable();
        }
        return atom != other() ? isInDomain(words.get(atom)) : isOpen();
    }

    @Override
    public @Nullable Object example(int atom) {
        return member(atom);
    }

    @Override
    public Cell cell(BitSet atoms) {
        var negated = atoms.get(other());
        var items = new ArrayList<Cell.Item>();
        for (var atom = 0; atom < words.size(); atom++) {
            if (atoms.get(atom) != negated) {
                items.add(new Cell.Equal(words.get(atom)));
            }
        }
        if (input.nullable() && atoms.get(unknown()) != negated) {
            items.add(new Cell.Unknown());
        }
        return new Cell(negated, items);
    }

    private boolean isInDomain(Object word) {
        return input.kind() != TableInput.Kind.COUNTRY || Countries.isCode((String) word);
    }

    private boolean isOpen() {
        return switch (input.kind()) {
            case COUNTRY -> !words.containsAll(Countries.all());
            case STRING -> input.values().isEmpty();
            case BOOLEAN, NUMBER -> false;
        };
    }

    private int other() {
        return words.size();
    }

    private int unknown() {
        return words.size() + 1;
    }

    private String anyOther() {
        if (input.kind() == TableInput.Kind.COUNTRY) {
            return Countries.all().stream()
                    .filter(code -> !words.contains(code))
                    .findFirst()
                    .orElseThrow();
        }
        var name = "other";
        while (words.contains(name)) {
            name += "_";
        }
        return name;
    }
}
