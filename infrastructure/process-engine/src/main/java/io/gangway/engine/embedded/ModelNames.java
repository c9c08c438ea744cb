package io.gangway.engine.embedded;

import java.util.regex.Pattern;
import org.operaton.bpm.engine.impl.el.Expression;
import org.operaton.bpm.engine.impl.el.JuelExpressionManager;

/**
 * Reads the model's FEEL as far as the model may use it: {@code =name}, and in conditions {@code =name = "TEXT"}. Anything
 * else is refused at deployment, so that a model cannot mean one thing here and another on Zeebe.
 */
final class ModelNames extends JuelExpressionManager {

    private static final Pattern NAME = Pattern.compile("=\\s*(\\w+)\\s*");
    private static final Pattern COMPARISON = Pattern.compile("=\\s*(\\w+)\\s*=\\s*\"(\\w+)\"\\s*");

    @Override
    public Expression createExpression(String text) {
        return super.createExpression(translated(text.strip()));
    }

    static String translated(String text) {
        if (!text.startsWith("=")) {
            return text;
        }
        var name = NAME.matcher(text);
        if (name.matches()) {
            return "${" + name.group(1) + '}';
        }
        var comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return "${" + comparison.group(1) + " == '" + comparison.group(2) + "'}";
        }
        throw new IllegalArgumentException("The model may use a name, or a name compared with a text, not " + text);
    }
}
