package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Holds a cell against the type and the domain of its input. */
final class CellTypes {

    static final String OUT_OF_DOMAIN = "VALUE_OUT_OF_DOMAIN";

    private CellTypes() {}

    static void check(Cell cell, TableInput input) throws CellSyntax {
        for (var item : cell.items()) {
            switch (item) {
                case Cell.Unknown unknown -> unknown(input);
                case Cell.Equal(Object literal) -> literal(cell, literal, input);
                case Range range -> range(range, input);
            }
        }
    }

    private static void unknown(TableInput input) throws CellSyntax {
        if (!input.nullable()) {
            throw outOfDomain(input.name() + " is never null");
        }
    }

    private static void literal(Cell cell, Object literal, TableInput input) throws CellSyntax {
        switch (literal) {
            case BigDecimal number -> {
                kind(input, TableInput.Kind.NUMBER);
                number(number, input);
            }
            case String word -> {
                kind(input, input.kind() == TableInput.Kind.COUNTRY ? TableInput.Kind.COUNTRY : TableInput.Kind.STRING);
                word(word, input);
            }
            default -> {
                kind(input, TableInput.Kind.BOOLEAN);
                truth(cell);
            }
        }
    }

    private static void range(Range range, TableInput input) throws CellSyntax {
        kind(input, TableInput.Kind.NUMBER);
        for (var bound : range.bounds()) {
            bound(bound, input);
        }
    }

    private static void kind(TableInput input, TableInput.Kind wanted) throws CellSyntax {
        if (input.kind() != wanted) {
            throw new CellSyntax(
                    "WRONG_TYPE", input.name() + " is a " + input.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void number(BigDecimal number, TableInput input) throws CellSyntax {
        bound(number, input);
        if (input.integer() && number.stripTrailingZeros().scale() > 0) {
            throw outOfDomain(input.name() + " is an integer and never " + Text.plain(number));
        }
    }

    private static void bound(BigDecimal number, TableInput input) throws CellSyntax {
        var domain = new Range(input.min(), true, input.max(), true);
        if (!domain.holds(number)) {
            throw outOfDomain(input.name() + " is " + domain.text() + " and never " + Text.plain(number));
        }
    }

    private static void word(String word, TableInput input) throws CellSyntax {
        if (input.kind() == TableInput.Kind.COUNTRY && !Countries.isCode(word)) {
            throw outOfDomain(
                    input.name() + " is an ISO 3166-1 alpha-2 code in capital letters and never " + Text.quoted(word));
        }
        if (!input.values().isEmpty() && !input.values().contains(word)) {
            var values = input.values().stream().collect(Collectors.joining(", "));
            throw outOfDomain(input.name() + " is one of " + values + " and never " + Text.quoted(word));
        }
    }

    /** The engine of Zeebe 8.5 takes {@code not(true)} for never, and {@code true, null} for always. */
    private static void truth(Cell cell) throws CellSyntax {
        if (cell.negated() || cell.items().size() > 1) {
            throw new CellSyntax(
                    "UNSUPPORTED_EXPRESSION", "true and false stand alone: engines do not agree on lists of them");
        }
    }

    private static CellSyntax outOfDomain(String message) {
        return new CellSyntax(OUT_OF_DOMAIN, message);
    }
}
