package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Sound tables of any shape, over few enough values that rules meet, and inputs for them. */
final class RandomTables {

    private static final List<TableInput> INPUTS = Catalogue.INPUTS.all();
    private static final List<String> COUNTRIES = List.of("DE", "FR", "ES", "A \"B\" é€😀");

    private RandomTables() {}

    static Arbitrary<DecisionTable> tables(int maxInputs, Predicate<TableInput> asked) {
        var columns = Arbitraries.of(INPUTS.stream().filter(asked).toList())
                .list()
                .ofMaxSize(maxInputs)
                .uniqueElements();
        return columns.flatMap(inputs -> {
            var rows = rows(inputs);
            var names = inputs.stream().map(TableInput::name).toList();
            return Arbitraries.of(HitPolicy.class)
                    .flatMap(hitPolicy -> rows.map(list -> new DecisionTable(hitPolicy, names, numbered(list))));
        });
    }

    /** True where the test holds for some inputs; as many are tried as such tables can tell apart. */
    static boolean anyPossible(List<String> asked, Predicate<Map<String, Object>> test) {
        return anyPossible(Map.of(), asked, test);
    }

    static boolean anyPossible(Map<String, Object> known, List<String> asked, Predicate<Map<String, Object>> test) {
        if (asked.isEmpty()) {
            return test.test(known);
        }
        var input = Catalogue.INPUTS.find(asked.getFirst()).orElseThrow();
        var values = new ArrayList<>(known(input));
        if (input.nullable()) {
            values.add(null);
        }
        return values.stream().anyMatch(value -> {
            var more = new HashMap<>(known);
            more.put(input.name(), value);
            return anyPossible(more, asked.subList(1, asked.size()), test);
        });
    }

    /** Values for all inputs of the catalogue, of their domains. */
    static Arbitrary<Map<String, Object>> possibleInputs() {
        return inputs(RandomTables::possible);
    }

    /** Values for all inputs, nulls and numbers beyond the bounds among them. */
    static Arbitrary<Map<String, Object>> anyInputs() {
        return inputs(input -> Arbitraries.frequencyOf(
                Tuple.of(8, possible(input)), Tuple.of(1, Arbitraries.just(null)), Tuple.of(1, impossible(input))));
    }

    private static Arbitrary<Map<String, Object>> inputs(Function<TableInput, Arbitrary<Object>> value) {
        return Combinators.combine(INPUTS.stream().map(value).toList()).as(values -> {
            var inputs = new LinkedHashMap<String, Object>();
            for (var i = 0; i < values.size(); i++) {
                inputs.put(INPUTS.get(i).name(), values.get(i));
            }
            return inputs;
        });
    }

    private static Arbitrary<List<DecisionTable.Row>> rows(List<TableInput> inputs) {
        return Combinators.combine(inputs.stream().map(RandomTables::cell).toList())
                .as(cells -> {
                    var when = new LinkedHashMap<String, String>();
                    for (var i = 0; i < cells.size(); i++) {
                        when.put(inputs.get(i).name(), cells.get(i));
                    }
                    return when;
                })
                .flatMap(when -> Arbitraries.of(TableOutcome.class)
                        .map(outcome -> new DecisionTable.Row("x", null, when, new DecisionTable.Then(outcome, "X"))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static List<DecisionTable.Row> numbered(List<DecisionTable.Row> rows) {
        var numbered = new ArrayList<DecisionTable.Row>();
        for (var row : rows) {
            var number = numbered.size() + 1;
            var description = number % 2 == 0 ? null : "Rule no. " + number + " <&> \"é\"\nof several 😀";
            numbered.add(new DecisionTable.Row(
                    "Rule_" + number,
                    description,
                    row.when(),
                    new DecisionTable.Then(row.then().outcome(), "REASON_" + number)));
        }
        return numbered;
    }

    static Arbitrary<String> cell(TableInput input) {
        var literal = literal(input);
        var item = input.kind() == TableInput.Kind.NUMBER
                ? Arbitraries.frequencyOf(
                        Tuple.of(2, literal), Tuple.of(3, comparison(literal)), Tuple.of(3, interval(input)))
                : literal;
        var alone = input.nullable()
                ? Arbitraries.frequencyOf(Tuple.of(6, item), Tuple.of(1, Arbitraries.of("null", "not(null)")))
                : item;
        if (input.kind() == TableInput.Kind.BOOLEAN) {
            return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just("-")), Tuple.of(3, alone));
        }
        var listed = input.nullable()
                ? Arbitraries.frequencyOf(Tuple.of(6, item), Tuple.of(1, Arbitraries.just("null")))
                : item;
        var list = listed.list().ofMinSize(1).ofMaxSize(3).map(items -> String.join(", ", items));
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just("-")),
                Tuple.of(4, alone),
                Tuple.of(2, list),
                Tuple.of(2, list.map(items -> "not(" + items + ")")));
    }

    private static Arbitrary<String> comparison(Arbitrary<String> literal) {
        return Arbitraries.of("<", "<=", ">", ">=").flatMap(sign -> literal.map(number -> sign + " " + number));
    }

    private static Arbitrary<String> interval(TableInput input) {
        var bounds = Arbitraries.of(numbers(input))
                .list()
                .ofSize(2)
                .uniqueElements()
                .map(pair -> pair.stream().sorted().toList());
        return Combinators.combine(bounds, Arbitraries.of("[", "(", "]"), Arbitraries.of("]", ")", "["))
                .as((pair, open, close) -> open + pair.getFirst().toPlainString() + ".."
                        + pair.getLast().toPlainString() + close);
    }

    private static Arbitrary<String> literal(TableInput input) {
        return switch (input.kind()) {
            case BOOLEAN -> Arbitraries.of("true", "false");
            case NUMBER -> Arbitraries.of(numbers(input)).map(BigDecimal::toPlainString);
            case STRING, COUNTRY -> Arbitraries.of(words(input)).map(word -> new Cell.Equal(word).text());
        };
    }

    private static Arbitrary<Object> possible(TableInput input) {
        var known = Arbitraries.of(known(input));
        return input.nullable()
                ? Arbitraries.frequencyOf(Tuple.of(4, known), Tuple.of(1, Arbitraries.just(null)))
                : known;
    }

    private static List<Object> known(TableInput input) {
        return switch (input.kind()) {
            case BOOLEAN -> List.of(true, false);
            case NUMBER -> valuesNear(input);
            case STRING, COUNTRY -> {
                var words = new ArrayList<Object>(words(input));
                if (input.values().isEmpty()) {
                    words.addAll(List.of("IT", "other", ""));
                }
                yield words;
            }
        };
    }

    private static Arbitrary<Object> impossible(TableInput input) {
        return switch (input.kind()) {
            case BOOLEAN -> Arbitraries.just(null);
            case NUMBER -> Arbitraries.of(-1, 99_999L, new BigDecimal("24.5"));
            case STRING, COUNTRY -> Arbitraries.of("clear", "UNHEARD_OF", "");
        };
    }

    private static List<String> words(TableInput input) {
        return input.values().isEmpty() ? COUNTRIES : input.values();
    }

    private static List<BigDecimal> numbers(TableInput input) {
        var texts = input.integer()
                ? List.of("0", "25", "26", "27", "50", "100")
                : List.of("0", "24.99", "25", "25.50", "100");
        return texts.stream().map(BigDecimal::new).toList();
    }

    private static List<Object> valuesNear(TableInput input) {
        var values = new ArrayList<Object>();
        for (var number : numbers(input)) {
            for (var step : List.of("-1", "-0.005", "0", "0.005", "1")) {
                var value = number.add(new BigDecimal(step));
                var isInDomain = (input.min() == null || value.compareTo(input.min()) >= 0)
                        && (input.max() == null || value.compareTo(input.max()) <= 0);
                if (isInDomain
                        && (!input.integer() || value.stripTrailingZeros().scale() <= 0)) {
                    values.add(input.integer() ? (Object) value.intValueExact() : value);
                }
            }
        }
        return values;
    }
}
