package io.gangway.onboarding.decisiontable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds all that is wrong with a table that was written, and reads its cells. */
final class TableCheck {

    private static final int MAX_RULES = 200;
    private static final int MAX_INPUTS = 16;
    private static final int MAX_DESCRIPTION = 500;
    private static final int MAX_LITERALS = 5_000;
    private static final int MAX_VALUES_OF_INPUT = 500;
    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final DecisionTable table;
    private final TableInputs catalogue;
    private final boolean isKept;
    private final Faults faults = new Faults();
    private final List<Map<String, Cell>> cells = new ArrayList<>();

    private TableCheck(DecisionTable table, TableInputs catalogue, boolean isKept) {
        this.table = table;
        this.catalogue = catalogue;
        this.isKept = isKept;
    }

    /** The cells by rule; throws {@link TableRefused}. */
    static List<Map<String, Cell>> check(DecisionTable table, TableInputs catalogue) {
        return run(new TableCheck(table, catalogue, false));
    }

    /** As above, for a table that was accepted once: a cell may name what its input never is. */
    static List<Map<String, Cell>> checkKept(DecisionTable table, TableInputs catalogue) {
        return run(new TableCheck(table, catalogue, true));
    }

    private static List<Map<String, Cell>> run(TableCheck check) {
        check.size();
        check.faults.refuseIfAny();
        check.inputs();
        check.rules();
        check.literals();
        check.faults.refuseIfAny();
        return check.cells;
    }

    private void size() {
        if (table.rules().isEmpty()) {
            faults.add("rules", "NO_RULES", "a table has at least one rule");
        }
        if (table.rules().size() > MAX_RULES) {
            faults.add("rules", "TOO_LARGE", "a table has at most " + MAX_RULES + " rules");
        }
        if (table.inputs().size() > MAX_INPUTS) {
            faults.add("inputs", "TOO_LARGE", "a table has at most " + MAX_INPUTS + " inputs");
        }
    }

    private void inputs() {
        var seen = new HashSet<String>();
        for (var i = 0; i < table.inputs().size(); i++) {
            var name = table.inputs().get(i);
            if (catalogue.find(name).isEmpty()) {
                faults.add("inputs[" + i + "]", "UNKNOWN_INPUT", "there is no input " + Text.quoted(name));
            }
            if (!seen.add(name)) {
                faults.add("inputs[" + i + "]", "DUPLICATE_INPUT", Text.quoted(name) + " is listed twice");
            }
        }
    }

    private void rules() {
        var firstWith = new HashMap<String, Integer>();
        for (var i = 0; i < table.rules().size(); i++) {
            var rule = table.rules().get(i);
            var path = "rules[" + i + "]";
            var first = firstWith.putIfAbsent(rule.id(), i);
            if (first != null) {
                faults.add(path + ".id", "DUPLICATE_RULE_ID", "rules[" + first + "] has the same id");
            }
            words(path, rule);
            cells.add(cells(path + ".when.", rule));
        }
    }

    private void words(String path, DecisionTable.Row rule) {
        if (!RULE_ID.matcher(rule.id()).matches()) {
            faults.add(
                    path + ".id",
                    "INVALID_RULE_ID",
                    "an id is a letter or _ and at most 63 letters, digits, _ and - of ASCII");
        }
        if (!REASON.matcher(rule.then().reason()).matches()) {
            faults.add(
                    path + ".then.reason",
                    "INVALID_REASON",
                    "a reason is a capital letter and at most 63 capital letters, digits and _");
        }
        var description = rule.description();
        if (description != null && description.length() > MAX_DESCRIPTION) {
            faults.add(
                    path + ".description", "TOO_LARGE", "a description has at most " + MAX_DESCRIPTION + " characters");
        }
        if (description != null && !Text.isPlain(description)) {
            faults.add(
                    path + ".description",
                    "INVALID_CHARACTER",
                    "a description has no control characters and no broken Unicode");
        }
    }

    private Map<String, Cell> cells(String path, DecisionTable.Row rule) {
        var read = new HashMap<String, Cell>();
        rule.when().forEach((name, text) -> {
            var cellPath = path + Text.abbreviated(name);
            if (!table.inputs().contains(name)) {
                faults.add(cellPath, "UNKNOWN_INPUT", "the table does not list this input");
                return;
            }
            catalogue.find(name).flatMap(input -> cell(cellPath, input, text)).ifPresent(cell -> read.put(name, cell));
        });
        return read;
    }

    private Optional<Cell> cell(String path, TableInput input, String text) {
        try {
            var cell = CellParser.parse(text);
            checkDomain(cell, input);
            return Optional.of(cell);
        } catch (CellSyntax wrong) {
            faults.add(path, wrong.code(), wrong.words());
            return Optional.empty();
        }
    }

    private void checkDomain(Cell cell, TableInput input) throws CellSyntax {
        try {
            CellTypes.check(cell, input);
        } catch (CellSyntax wrong) {
            if (!isKept || !wrong.code().equals(CellTypes.OUT_OF_DOMAIN)) {
                throw wrong;
            }
        }
    }

    /** What a decision and the check for gaps cost grows with what the cells name. */
    private void literals() {
        var total = 0;
        for (var i = 0; i < table.inputs().size(); i++) {
            var values = new HashSet<Object>();
            for (var row : cells) {
                var cell = row.get(table.inputs().get(i));
                if (cell != null) {
                    total += cell.items().size();
                    cell.items().forEach(item -> values.addAll(literals(item)));
                }
            }
            if (values.size() > MAX_VALUES_OF_INPUT) {
                faults.add(
                        "inputs[" + i + "]",
                        "TOO_COMPLEX",
                        "the cells of an input name at most " + MAX_VALUES_OF_INPUT + " different values");
            }
        }
        if (total > MAX_LITERALS) {
            faults.add("rules", "TOO_COMPLEX", "the cells of a table list at most " + MAX_LITERALS + " tests");
        }
    }

    private static List<?> literals(Cell.Item item) {
        return switch (item) {
            case Cell.Equal equal -> List.of(equal.literal());
            case Range range -> range.bounds();
            case Cell.Unknown unknown -> List.of();
        };
    }
}
