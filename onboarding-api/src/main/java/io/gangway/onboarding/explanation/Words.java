package io.gangway.onboarding.explanation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Times, names and values as a page shows them. */
final class Words {

    static final String NOTHING = "–";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(@Nullable Instant instant) {
        return instant == null ? NOTHING : TIME.format(instant);
    }

    /** To the millisecond, in UTC without saying so. */
    static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    static String duration(Duration duration) {
        if (duration.toSeconds() == 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() == 0) {
            return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
        }
        if (duration.toHours() == 0) {
            return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        return duration.toDays() == 0
                ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
                : "%d d %d h".formatted(duration.toDays(), duration.toHoursPart());
    }

    /** {@code criminalRecordOutcome} is "Criminal record outcome", {@code CHECK_UNANSWERED} is "Check unanswered". */
    static String label(String name) {
        var text = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ')
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ');
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Collection<?> values when values.isEmpty() -> NOTHING;
            case Collection<?> values -> values.stream().map(Words::value).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    static String values(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> label(entry.getKey()).toLowerCase(Locale.ROOT) + " " + value(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
