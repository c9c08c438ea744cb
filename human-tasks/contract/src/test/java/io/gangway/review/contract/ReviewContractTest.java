package io.gangway.review.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are kept for ever: what was once on the wire stays readable. */
class ReviewContractTest {

    /** Set to what the records must not depend on: numbers for instants, refusal of unknown fields and missing primitives. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Map<String, Class<?>> TYPES = types();

    /** Written when a review knew neither; read as any reviewer, alone, with any code, and written back so. */
    private static final Set<String> BEFORE_FOUR_EYES = Set.of("OpenReview", "OpenReview.minimal");

    /** Written when every code was anybody's and every finding a provider's; written back as just that. */
    private static final Set<String> BEFORE_SENIOR_CODES =
            Set.of("OpenReview", "OpenReview.minimal", "OpenReview.four-eyes");

    private static Map<String, Class<?>> types() {
        var types = new HashMap<String, Class<?>>(ReviewCommand.TYPES);
        types.putAll(ReviewEvent.TYPES);
        return types;
    }

    static Stream<String> samples() {
        return Stream.of(
                "OpenReview",
                "OpenReview.minimal",
                "OpenReview.four-eyes",
                "OpenReview.decide-within",
                "ResumeReview",
                "ResumeReview.check-resolved",
                "AddEvidence",
                "RemindReview",
                "EscalateReview",
                "EscalateReview.escalation-due",
                "CloseReview",
                "ReviewClaimed",
                "ReviewReleased",
                "ReviewReminded",
                "ReviewEscalated",
                "ReviewProposed",
                "ReviewReturned",
                "ReviewAssigned",
                "ReviewAssigned.distributed",
                "ReviewPrioritised",
                "FollowUpSet",
                "FollowUpSet.none",
                "ReviewCommented",
                "InformationRequested",
                "InformationRequested.no-message",
                "CheckResolved",
                "CheckResolved.consider",
                "ProposalVoided",
                "ReviewDecided",
                "ReviewDecided.four-eyes");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAndWrittenBackUnchanged(String sample) throws IOException {
        // Given
        var written = (ObjectNode) resource("samples/v1/" + sample);

        // When
        JsonNode again = JSON.valueToTree(JSON.treeToValue(written, typeOf(sample)));

        // Then
        if (BEFORE_FOUR_EYES.contains(sample)) {
            written.put("candidateRole", "reviewer");
            written.put("fourEyes", false);
            written.putArray("reasonCodes");
        }
        if (BEFORE_SENIOR_CODES.contains(sample)) {
            written.putArray("seniorReasonCodes");
            written.withArray("findings").forEach(finding -> ((ObjectNode) finding).put("byHand", false));
        }
        assertThat(again).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "OpenReview.four-eyes, candidateRole, '\"auditor\"'",
        "OpenReview.four-eyes, reasonCodes, '[\"not a code\"]'",
        "OpenReview.four-eyes, reasonCodes, '[\"TWICE\", \"TWICE\"]'",
        "OpenReview.decide-within, seniorReasonCodes, '[\"not a code\"]'",
        "OpenReview.decide-within, decideWithin, '\"two hours\"'",
        "ResumeReview, reason, '\"BECAUSE\"'",
        "ResumeReview, findings, '[{\"checkType\": \"credit\", \"status\": \"CLEAR\"}]'",
        "AddEvidence, kind, '\"RUMOUR\"'",
        "InformationRequested, items, '[]'",
        "InformationRequested, message, '\" \"'",
        "CheckResolved, status, '\"UNANSWERED\"'",
        "CheckResolved, evidence, '\"\"'",
        "CheckResolved, score, 1",
        "CheckResolved.consider, score, 1001",
        "CheckResolved.consider, score, -1",
        "CheckResolved.consider, reasons, '[]'",
        "ProposalVoided, kind, null",
        "EscalateReview, reason, '\"BECAUSE\"'"
    })
    void schemaAndRecordAgreeOnWhatIsRefused(String sample, String field, String value) throws IOException {
        // Given
        var wrong = (ObjectNode) resource("samples/v1/" + sample);

        // When
        wrong.set(field, JSON.readTree(value));

        // Then
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("schemas/v1/" + simpleName(sample)))
                        .validate(wrong))
                .isNotEmpty();
        assertThatThrownBy(() -> JSON.treeToValue(wrong, typeOf(sample))).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleFulfilsItsSchema(String sample) throws IOException {
        // Given
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("schemas/v1/" + simpleName(sample)));

        // When
        var errors = schema.validate(
                resource("samples/v1/" + sample),
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleWithoutItsFirstFieldBreaksItsSchema(String sample) throws IOException {
        // Given
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("schemas/v1/" + simpleName(sample)));
        var crippled = (ObjectNode) resource("samples/v1/" + sample);
        crippled.remove("reviewId");

        // When
        var errors = schema.validate(crippled);

        // Then
        assertThat(errors).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aReaderIgnoresAFieldOfTheFuture(String sample) throws IOException {
        // Given
        var fromTheFuture = (ObjectNode) resource("samples/v1/" + sample);
        fromTheFuture.put("addedNextYear", 1);

        // When
        Object read = JSON.treeToValue(fromTheFuture, typeOf(sample));

        // Then
        assertThat(read).isEqualTo(JSON.treeToValue(resource("samples/v1/" + sample), typeOf(sample)));
    }

    @Test
    void everyTypeHasASampleAndNamesItself() throws IOException {
        for (var entry : TYPES.entrySet()) {
            // Given
            var name = entry.getValue().getSimpleName();

            // When
            var read = JSON.treeToValue(resource("samples/v1/" + name), entry.getValue());

            // Then
            var type =
                    switch (read) {
                        case ReviewCommand command -> ReviewCommand.typeOf(command);
                        case ReviewEvent event -> ReviewEvent.typeOf(event);
                        default -> "neither";
                    };
            assertThat(type).isEqualTo(entry.getKey());
        }
        assertThat(TYPES).hasSize(20);
    }

    private static Class<?> typeOf(String sample) {
        var type = TYPES.get("gangway.review." + simpleName(sample));
        assertThat(type).isNotNull();
        return Objects.requireNonNull(type);
    }

    private static String simpleName(String sample) {
        return sample.replaceAll("\\..*", "");
    }

    private static JsonNode resource(String path) throws IOException {
        try (InputStream in = ReviewContractTest.class.getResourceAsStream("/contract/review/" + path + ".json")) {
            assertThat(in).as(path).isNotNull();
            return JSON.readTree(in);
        }
    }
}
