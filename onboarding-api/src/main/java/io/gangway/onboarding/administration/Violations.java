package io.gangway.onboarding.administration;

import static java.util.stream.Collectors.joining;

import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.validation.ReadableText;
import io.gangway.platform.validation.WireDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body value by value and collects all that is wrong with it. A value that cannot be used is empty, so that the
 * rest is read all the same; {@link #refuse} comes before the values are.
 */
final class Violations {

    private static final String MISSING = "must be given";
    private static final int LONGEST_NAME = 60;

    /** How long a text may be is for those to say who know what it is. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private final List<FieldViolation> found = new ArrayList<>();

    void add(String path, String message) {
        found.add(new FieldViolation(path, message));
    }

    <T> Optional<T> required(String path, @Nullable T value) {
        if (value == null) {
            add(path, MISSING);
        }
        return Optional.ofNullable(value);
    }

    /** ISO 8601, between both bounds; empty without a complaint where there is none. */
    Optional<Duration> duration(String path, @Nullable String text, String least, String most) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var duration = WireDuration.parse(text);
            if (duration.compareTo(Duration.parse(least)) >= 0 && duration.compareTo(Duration.parse(most)) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeException | ArithmeticException notADuration) {
            // The complaint below says what it must be.
        }
        add(path, "must be an ISO 8601 duration from %s to %s".formatted(least, most));
        return Optional.empty();
    }

    /** One of these, by the name that the wire has for it. */
    <E> Optional<E> oneOf(String path, @Nullable String text, E[] values, Function<E, String> nameOf) {
        if (text == null) {
            return required(path, null);
        }
        var named = Arrays.stream(values)
                .filter(value -> nameOf.apply(value).equals(text))
                .findFirst();
        if (named.isEmpty()) {
            add(path, "must be one of " + Arrays.stream(values).map(nameOf).collect(joining(", ")));
        }
        return named;
    }

    /** A whole number between both bounds; empty without a complaint where there is none. */
    Optional<Integer> number(String path, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            add(path, "must be from %d to %d".formatted(least, most));
            return Optional.empty();
        }
        return Optional.ofNullable(value);
    }

    /** Text that people read; it may have several lines. */
    Optional<String> text(String path, @Nullable String text) {
        var fault = text == null ? Optional.<String>empty() : ReadableText.faultOfWords(text, 0, ANY_LENGTH);
        fault.ifPresent(words -> add(path, words));
        return fault.isPresent() ? Optional.empty() : Optional.ofNullable(text);
    }

    /** The name of a member as it can be shown: it is the caller's own text, may be endless, or such that no answer could carry it. */
    static String shown(String name) {
        var plain = name.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "...";
    }

    /** Throws {@link InvalidRequest} with all of them, where there are any. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidRequest("VALIDATION_FAILED", "The request has invalid fields.", found);
        }
    }
}
