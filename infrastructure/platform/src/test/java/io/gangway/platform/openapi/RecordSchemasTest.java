package io.gangway.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemasTest {

    record Ship(
            String name,
            @Nullable String flag,
            int masts,
            @Nullable Port home) {}

    record Port(@JsonProperty("port-name") String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cargo(
            String kind,
            @Nullable String note,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean perishable) {}

    @Test
    void whatIsAlwaysSentIsRequiredAndWhatCanBeNullSaysSo() throws IOException {
        // Given
        var api = anApiThatSends("Ship", aSchema("name", "flag", "masts", "home"));
        api.getComponents().addSchema("Port", aSchema("port-name"));
        var home = OASFactory.createSchema().ref(Reach.SCHEMAS + "Port");
        schema(api, "Ship").addProperty("home", home);

        // When
        tell(api);

        // Then
        var ship = schema(api, "Ship");
        assertThat(ship.getRequired()).containsExactly("name", "flag", "masts", "home");
        assertThat(ship.getProperties().get("name").getType()).containsExactly(SchemaType.STRING);
        assertThat(ship.getProperties().get("flag").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(ship.getProperties().get("home").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/Port", null);
        assertThat(schema(api, "Port").getRequired()).containsExactly("port-name");
    }

    @Test
    void whatIsLeftOutWhereItIsNullIsNeitherRequiredNorNull() throws IOException {
        var api = anApiThatSends("Cargo", aSchema("kind", "note", "perishable"));

        tell(api);

        assertThat(schema(api, "Cargo").getRequired()).containsExactly("kind");
        assertThat(schema(api, "Cargo").getProperties().get("note").getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void aRequestHasWhatValidationDemandsAndNothingElse() throws IOException {
        // Given
        var api = anApi(OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody().content(contentOf("Ship")))
                .responses(OASFactory.createAPIResponses()));
        api.getComponents().addSchema("Ship", aSchema("name", "flag", "masts").required(List.of("name")));

        // When
        tell(api);

        // Then
        var ship = schema(api, "Ship");
        assertThat(ship.getRequired()).containsExactly("name", "masts");
        assertThat(ship.getProperties().get("flag").getType()).contains(SchemaType.NULL);
        assertThat(ship.getAdditionalPropertiesSchema().getBooleanSchema()).isFalse();
    }

    @Test
    void aSchemaWithoutARecordIsNotPassedOver() {
        var api = anApiThatSends("Ship", aSchema("name", "rudder"));

        assertThatThrownBy(() -> tell(api)).hasMessageContaining("Ship").hasMessageContaining("rudder");
    }

    private static void tell(OpenAPI api) throws IOException {
        new RecordSchemas(Index.of(Ship.class, Port.class, Cargo.class)).tell(api);
    }

    private static OpenAPI anApiThatSends(String name, Schema schema) {
        var api = anApi(OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(contentOf(name)))));
        api.getComponents().addSchema(name, schema);
        return api;
    }

    private static OpenAPI anApi(Operation operation) {
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths()
                        .addPathItem("/ships", OASFactory.createPathItem().POST(operation)));
    }

    private static Content contentOf(String name) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(Reach.SCHEMAS + name)));
    }

    private static Schema aSchema(String... properties) {
        var schema = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
        Arrays.stream(properties)
                .forEach(name ->
                        schema.addProperty(name, OASFactory.createSchema().type(List.of(SchemaType.STRING))));
        return schema;
    }

    private static Schema schema(OpenAPI api, String name) {
        return api.getComponents().getSchemas().get(name);
    }
}
