package io.gangway.platform.problem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters by hand and collects what is wrong with them: the framework would answer 404 for a value that
 * it cannot convert, and would name only the first.
 */
public final class QueryParameters {

    private final List<FieldViolation> violations = new ArrayList<>();

    /**
     * Reads one parameter in NFC, as texts are kept; one that is missing or empty asks for nothing. That no caller sends an
     * empty one is seen to by {@link KnownParameters}.
     *
     * @param parser throws {@link IllegalArgumentException} for what it cannot read
     * @param complaint what the parameter must be; never its value
     */
    public <T> Optional<T> read(String name, @Nullable String text, Function<String, T> parser, String complaint) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(Normalizer.normalize(text, Normalizer.Form.NFC)));
        } catch (IllegalArgumentException unreadable) {
            violations.add(new FieldViolation(name, complaint));
            return Optional.empty();
        }
    }

    /** Throws {@link InvalidRequest} with every bad parameter that was read so far. */
    public void refuseBad() {
        if (!violations.isEmpty()) {
            throw new InvalidRequest("VALIDATION_FAILED", "The request has invalid parameters.", violations);
        }
    }
}
