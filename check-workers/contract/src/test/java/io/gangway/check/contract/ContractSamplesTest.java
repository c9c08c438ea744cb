package io.gangway.check.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample that was ever published stays in the folder for ever, and these tests keep it readable. */
class ContractSamplesTest {

    private static final Map<String, Class<?>> RECORDS = Map.of(
            "PerformCheck", PerformCheck.class,
            "WithdrawCheck", WithdrawCheck.class,
            "CheckCompleted", CheckCompleted.class,
            "CheckFailed", CheckFailed.class);

    // Nothing is configured but the time module: the records must not depend on anyone's mapper settings.
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<Path> samples() throws IOException {
        return filesIn("samples");
    }

    static Stream<Path> schemas() throws IOException {
        return filesIn("schemas");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_parses_and_is_written_again_as_it_was(Path sample) throws IOException {
        var before = JSON.readTree(sample.toFile());

        var command = JSON.treeToValue(before, RECORDS.get(recordOf(sample)));

        assertThat(JSON.readTree(JSON.writeValueAsString(command))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_satisfies_its_schema(Path sample) throws IOException {
        assertThat(faultsOf(recordOf(sample), Files.readString(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_of_a_later_version_is_refused_by_the_schema_and_ignored_by_the_reader(Path sample) throws IOException {
        var later = (ObjectNode) JSON.readTree(sample.toFile());
        var known = JSON.treeToValue(later, RECORDS.get(recordOf(sample)));
        later.put("somethingNew", true);

        assertThat(faultsOf(recordOf(sample), later.toString())).isNotEmpty();
        assertThat(JSON.treeToValue(later, RECORDS.get(recordOf(sample))).equals(known))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void schema_and_record_agree_on_what_is_required(Path sample) throws IOException {
        var whole = (ObjectNode) JSON.readTree(sample.toFile());
        for (var field : fieldsOf(whole)) {
            var lacking = whole.deepCopy();
            lacking.remove(field);

            var schemaAccepts = faultsOf(recordOf(sample), lacking.toString()).isEmpty();

            if (schemaAccepts) {
                assertThat(reads(lacking, recordOf(sample))).as(field).isTrue();
            } else if (!field.equals("reasons") || whole.path("reasons").size() > 0) {
                // The reader takes a missing list for an empty one; the schema wants it written.
                assertThat(reads(lacking, recordOf(sample))).as(field).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_has_a_sample(Path schema) throws IOException {
        assertThat(samples().map(ContractSamplesTest::recordOf)).contains(recordOf(schema));
        assertThat(RECORDS).containsKey(recordOf(schema));
    }

    @Test
    void a_wrong_value_is_refused_by_the_schema() {
        assertThat(faultsOf("WithdrawCheck", """
                        {"checkId": "NOT-A-UUID", "type": "iris-scan", "reason": "BECAUSE"}""")).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PerformCheck.address-parameters {\"parameters\": {\"considerBelow\": 550}}",
                "PerformCheck.credit-parameters {\"parameters\": {\"lookbackYears\": 10}}",
                "PerformCheck.criminal-record-parameters {\"parameters\": {\"considerBelow\": 550}}",
                "PerformCheck.credit-parameters {\"parameters\": {\"considerBelow\": 1001}}",
                "PerformCheck.criminal-record-parameters {\"parameters\": {\"lookbackYears\": 0}}",
                "CheckCompleted.region-score {\"score\": 101}",
                "CheckCompleted.region-score {\"score\": 80, \"type\": \"criminal-record\"}"
            })
    void schema_and_record_agree_on_what_is_refused(String change) throws IOException {
        var sample = change.substring(0, change.indexOf(' '));
        var wrong = (ObjectNode) JSON.readTree(read("/contract/check/samples/v1/" + sample + ".json"));
        wrong.setAll((ObjectNode) JSON.readTree(change.substring(sample.length())));
        var name = recordOf(Path.of(sample));

        assertThat(faultsOf(name, wrong.toString())).isNotEmpty();
        assertThat(reads(wrong, name)).isFalse();
    }

    private static boolean reads(JsonNode json, String name) {
        try {
            JSON.treeToValue(json, RECORDS.get(name));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static List<String> fieldsOf(ObjectNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> faultsOf(String schemaName, String json) {
        Schema schema = SCHEMAS.getSchema(read("/contract/check/schemas/v1/" + schemaName + ".json"));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Objects::toString)
                .toList();
    }

    /** {@code PerformCheck.address.json} is a sample of {@code PerformCheck}. */
    private static String recordOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static String read(String resource) {
        try {
            return Files.readString(Path.of(uri(resource)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> filesIn(String kind) throws IOException {
        try (var files = Files.list(Path.of(uri("/contract/check/" + kind + "/v1")))) {
            return files.sorted().toList().stream();
        }
    }

    private static URI uri(String resource) {
        try {
            URL url = Objects.requireNonNull(ContractSamplesTest.class.getResource(resource), resource);
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
