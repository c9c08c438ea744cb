package io.gangway.engine.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task of the model, as its Zeebe elements describe it.
 *
 * @param element its id in the model
 * @param type which handler does it
 * @param inputs what a handler's input is called here, to what it is: a text in quotes or the name of a variable
 * @param outputs what the handler's outcome is called, to the variable that takes it; where there is none, each keeps its name
 */
record StepDefinition(String element, String type, Map<String, String> inputs, Map<String, String> outputs) {

    private static final Pattern LITERAL = Pattern.compile("=\\s*\"([^\"]*)\"\\s*");
    private static final Pattern NAME = Pattern.compile("=\\s*\\w+\\s*");

    StepDefinition {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }

    static boolean isText(String source) {
        return LITERAL.matcher(source).matches();
    }

    static boolean isName(String source) {
        return NAME.matcher(source).matches();
    }

    /** What the handler is told under that name; a variable of the process where the model maps nothing. */
    @Nullable
    Object input(String name, Function<String, @Nullable Object> variables) {
        var source = inputs.get(name);
        if (source == null) {
            return variables.apply(name);
        }
        var literal = LITERAL.matcher(source);
        return literal.matches()
                ? literal.group(1)
                : variables.apply(source.substring(1).strip());
    }

    /** The process variables that an outcome sets. */
    Map<String, Object> variablesOf(Map<String, Object> outcome) {
        if (outputs.isEmpty()) {
            return outcome;
        }
        var mapped = new HashMap<String, Object>();
        outputs.forEach((name, variable) -> {
            var value = outcome.get(name);
            if (value == null) {
                throw new IllegalStateException("%s must say %s".formatted(element, name));
            }
            mapped.put(variable, value);
        });
        return mapped;
    }
}
