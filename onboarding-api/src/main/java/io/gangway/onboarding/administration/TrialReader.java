package io.gangway.onboarding.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.gangway.onboarding.decisiontable.Countries;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.decisiontable.TableInput;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns made-up inputs into those that a table knows, or tells all that is wrong with them at once. */
final class TrialReader {

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_DIGITS = 30;

    private final Violations violations = new Violations();

    private TrialReader() {}

    /** Throws {@link InvalidRequest}. */
    static Map<String, @Nullable Object> read(Map<String, JsonNode> given, DecisionTable table) {
        return new TrialReader().inputs(given, table);
    }

    private Map<String, @Nullable Object> inputs(Map<String, JsonNode> given, DecisionTable table) {
        var inputs = new HashMap<String, @Nullable Object>();
        given.forEach((name, value) -> {
            var path = "inputs." + Violations.shown(name);
            DecisionInputs.CATALOGUE
                    .find(name)
                    .ifPresentOrElse(
                            input -> value(path, input, value).ifPresent(usable -> inputs.put(name, usable)),
                            () -> violations.add(path, "is no decision input"));
        });
        for (var name : table.inputs()) {
            var known = DecisionInputs.CATALOGUE.find(name);
            if (known.isPresent() && !known.get().nullable() && !given.containsKey(name)) {
                violations.add("inputs." + name, "must be given: the table looks at it");
            }
        }
        violations.refuse();
        return inputs;
    }

    private Optional<Object> value(String path, TableInput input, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            if (!input.nullable()) {
                violations.add(path, "must not be null");
            }
            return Optional.empty();
        }
        var usable =
                switch (input.kind()) {
                    case BOOLEAN -> Optional.<Object>of(value.booleanValue()).filter(any -> value.isBoolean());
                    case NUMBER -> number(input, value);
                    case STRING -> text(input, value);
                    case COUNTRY -> text(input, value).filter(code -> Countries.isCode((String) code));
                };
        if (usable.isEmpty()) {
            violations.add(path, "must be " + wordsFor(input));
        }
        return usable;
    }

    private static Optional<Object> text(TableInput input, JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> text.length() <= LONGEST_TEXT)
                .filter(text -> input.values().isEmpty() || input.values().contains(text))
                .map(Object.class::cast);
    }

    private static Optional<Object> number(TableInput input, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            return Optional.empty();
        }
        var number = value.decimalValue().stripTrailingZeros();
        return number.precision() > MOST_DIGITS
                        || Math.abs(number.scale()) > MOST_DIGITS
                        || (input.integer() && number.scale() > 0)
                        || (input.min() != null && number.compareTo(input.min()) < 0)
                        || (input.max() != null && number.compareTo(input.max()) > 0)
                ? Optional.empty()
                : Optional.of(number);
    }

    private static String wordsFor(TableInput input) {
        return switch (input.kind()) {
            case BOOLEAN -> "true or false";
            case NUMBER -> (input.integer() ? "a whole number" : "a number") + bounds(input.min(), input.max());
            case COUNTRY -> "an ISO 3166-1 alpha-2 code in capital letters";
            case STRING ->
                input.values().isEmpty()
                        ? "a text of at most %d characters".formatted(LONGEST_TEXT)
                        : "one of " + String.join(", ", input.values());
        };
    }

    private static String bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return (min == null ? "" : " from " + min.toPlainString()) + (max == null ? "" : " to " + max.toPlainString());
    }
}
