package io.gangway.onboarding.decisiontable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as a tenant wrote it, in the one form that its JSON rows and its DMN share. It may be wrong in any
 * way: {@link CompiledTable#of} finds out.
 *
 * @param inputs names of the catalogue, in the order of the columns
 */
public record DecisionTable(
        @Given HitPolicy hitPolicy,
        @Given List<String> inputs,
        @Given List<Row> rules) {

    public DecisionTable {
        Objects.requireNonNull(hitPolicy, "hitPolicy");
        inputs = List.copyOf(inputs);
        var columns = inputs;
        rules = rules.stream().map(row -> row.inOrderOf(columns)).toList();
    }

    /**
     * One rule.
     *
     * @param when the cells by input; an input that is not there may be anything
     */
    public record Row(
            @Given String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String description,

            @Given Map<String, String> when,
            @Given Then then) {

        /**
         * So that one table has one form: blanks around a text go, line ends are those of XML, and a cell that allows
         * anything is left out.
         */
        public Row {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(then, "then");
            description = description == null || description.isBlank() ? null : withPlainLineEnds(description);
            when = withoutEmptyCells(when);
        }

        private static String withPlainLineEnds(String text) {
            return text.strip().replace("\r\n", "\n").replace('\r', '\n');
        }

        private static Map<String, String> withoutEmptyCells(Map<String, String> when) {
            var cells = new LinkedHashMap<String, String>();
            when.forEach((input, cell) -> {
                var text = withPlainLineEnds(cell);
                if (!text.isEmpty() && !text.equals("-")) {
                    cells.put(input, text);
                }
            });
            return Collections.unmodifiableMap(cells);
        }

        private Row inOrderOf(List<String> inputs) {
            var cells = new LinkedHashMap<String, String>();
            var names = new ArrayList<>(inputs);
            names.addAll(when.keySet());
            for (var name : names) {
                var cell = when.get(name);
                if (cell != null) {
                    cells.put(name, cell);
                }
            }
            return new Row(id, description, cells, then);
        }
    }

    /**
     * What a rule says when it wins.
     *
     * @param reason a code, UPPER_SNAKE
     */
    public record Then(@Given TableOutcome outcome, @Given String reason) {

        public Then {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
