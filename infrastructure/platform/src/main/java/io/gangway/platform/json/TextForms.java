package io.gangway.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How text is read. Every text becomes NFC, so that what looks the same is the same. Times are ISO 8601 with their zone,
 * dates and durations ISO 8601, all of them texts: Jackson alone would take numbers, and texts of numbers, for them.
 */
final class TextForms extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TextForms() {
        super("gangway-text-forms");
        addDeserializer(String.class, new Composed());
        addDeserializer(
                Instant.class, new Iso<>(Instant.class, "a time with its offset", text -> OffsetDateTime.parse(text)
                        .toInstant()));
        addDeserializer(
                OffsetDateTime.class, new Iso<>(OffsetDateTime.class, "a time with its offset", OffsetDateTime::parse));
        addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, "a date", LocalDate::parse));
        addDeserializer(Duration.class, new Iso<>(Duration.class, "a duration", Duration::parse));
    }

    /** Reads what Jackson reads, in NFC. */
    private static final class Composed extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** Reads texts of one form and nothing else. */
    private static final class Iso<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final String words;
        private final transient Function<String, T> parser;

        private Iso(Class<T> type, String words, Function<String, T> parser) {
            super(type);
            this.type = type;
            this.words = words;
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException | ArithmeticException notOfThatForm) {
                return type.cast(context.handleWeirdStringValue(type, json.getText(), "not %s", words));
            }
        }
    }
}
