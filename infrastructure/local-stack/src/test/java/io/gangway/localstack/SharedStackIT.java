package io.gangway.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.localstack.provision.DemoLogin;
import io.gangway.localstack.provision.Tenant;
import io.gangway.localstack.provision.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class SharedStackIT {

    private static SharedStack stack;

    @BeforeAll
    static void obtainEverything() {
        stack = SharedStack.obtain(Part.POSTGRESQL, Part.KAFKA, Part.KEYCLOAK);
    }

    @Test
    void aFreshDatabaseBelongsToTheOwnerAndTheApplicationOwnsNothing() throws SQLException {
        // When
        var database = stack.freshDatabase("example");

        // Then
        try (var owner = connect(database);
                var statement = owner.createStatement()) {
            statement.execute("create table note (text varchar)");
        }
        try (var app = DriverManager.getConnection(database.url(), database.appUser(), database.appPassword());
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (text varchar)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("select * from note")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationHasNoForbiddenPowersAndTheOwnerHas() throws SQLException {
        // Given
        var database = stack.freshDatabase("powers");
        var owner = dataSource(database.url(), database.ownerUser(), database.ownerPassword());
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar)");
        }

        // When
        var ofApplication =
                ForbiddenPowers.heldBy(dataSource(database.url(), database.appUser(), database.appPassword()));
        var ofOwner = ForbiddenPowers.heldBy(owner);

        // Then
        assertThat(ofApplication).isEmpty();
        assertThat(ofOwner)
                .contains("alter table public.note disable row level security", "owns note")
                .anyMatch(power -> power.startsWith("set role "));
    }

    private static DataSource dataSource(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Test
    void theEngineHasARoleThatIsGivenNothingAndInheritsNothing() throws SQLException {
        // When
        var database = stack.freshDatabase("jobs");

        // Then
        try (var engine =
                        DriverManager.getConnection(database.url(), database.engineUser(), database.enginePassword());
                var statement = engine.createStatement();
                var role = statement.executeQuery(
                        "select rolinherit or rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean(1)).isFalse();
            assertThatThrownBy(() -> statement.execute("create table mine (text varchar)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void durabilityIsOn() throws SQLException {
        var database = stack.freshDatabase("durable");
        try (var owner = connect(database)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var rows = owner.createStatement().executeQuery("show " + setting)) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void noRoleOfADatabaseOpensAnother() throws Exception {
        // Given
        var mine = stack.freshDatabase("mine");
        var other = stack.freshDatabase("other");

        for (var role : List.of(
                List.of(mine.appUser(), mine.appPassword()),
                List.of(mine.ownerUser(), mine.ownerPassword()),
                List.of(mine.relayUser(), mine.relayPassword()),
                List.of(mine.engineUser(), mine.enginePassword()))) {
            // When / Then
            assertThatThrownBy(() -> DriverManager.getConnection(other.url(), role.getFirst(), role.getLast()))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void topicsOfANamespaceHaveTheirRetentionAndNobodyElseMakesAny() throws Exception {
        // When
        stack.createTopics("retention");
        stack.createTopics("retention");

        // Then
        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get())
                    .contains("retention.credit-check.commands.v1", "retention.human-tasks.dead-letters.v1");
            for (var topic : Topics.names("retention").toList()) {
                var promise = topic.contains("event") || topic.contains("onboarding-api") ? 7 * 24 : 24;
                // A record may stay as long as its segment is filled, and the broker looks every five minutes.
                assertThat(hours(admin, topic, "retention.ms") + hours(admin, topic, "segment.ms"))
                        .as(topic)
                        .isLessThan(promise)
                        .isGreaterThan(promise / 2);
            }
            var description = admin.describeTopics(List.of("retention.check.events.v1"))
                    .allTopicNames()
                    .get();
            assertThat(description.get("retention.check.events.v1").partitions())
                    .hasSize(3);
        }
        try (var producer = producer()) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("retention.unknown.v1", "k", "v"))
                            .get(10, TimeUnit.SECONDS))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void aKilledKafkaComesBackOnItsPortWithItsRecords() throws Exception {
        // Given
        stack.createTopics("killed");
        var bootstrap = stack.kafka(KafkaUser.ADMIN).bootstrap();
        var topic = "killed.check.events.v1";
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "still here")).get(20, TimeUnit.SECONDS);
        }

        // When
        stack.kill9(Part.KAFKA);
        stack.start(Part.KAFKA);

        // Then
        assertThat(stack.kafka(KafkaUser.ADMIN).bootstrap()).isEqualTo(bootstrap);
        try (var consumer = consumer()) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(found -> found.value())
                    .containsExactly("still here");
        }
    }

    @Test
    void aKilledPostgresComesBackOnItsPortWithWhatWasCommitted() throws SQLException {
        // Given
        var database = stack.freshDatabase("killed");
        try (var owner = connect(database);
                var statement = owner.createStatement()) {
            statement.execute("create table note as select 'still here' as text");
        }

        // When
        stack.kill9(Part.POSTGRESQL);
        stack.start(Part.POSTGRESQL);

        // Then
        try (var owner = connect(database);
                var rows = owner.createStatement().executeQuery("select text from note")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-client", "reviewer", "auditor"})
    void aTokenNamesItsTenantByIdItsRoleAndOurAudience(String role) throws IOException {
        for (var tenant : Tenant.DEMO) {
            // When
            var claims = claims(stack.token(tenant.alias(), role));

            // Then
            var organization = claims.get("organization");
            assertThat(organization.size()).isEqualTo(1);
            assertThat(organization.get(tenant.alias()).get("id").asText()).isNotBlank();
            assertThat(organization.get(tenant.alias()).get("tenant_id")).hasToString("[\"" + tenant.id() + "\"]");
            assertThat(claims.get("tenant_roles"))
                    .extracting(JsonNode::asText)
                    .containsExactly("/%s/%s".formatted(tenant.id(), role));
            assertThat(claims.get("aud")).extracting(JsonNode::asText).contains("gangway");
            assertThat(claims.get("iss").asText()).isEqualTo(stack.issuer());
            assertThat(claims.get("sub").asText()).isNotBlank();
            assertThat(claims.get("preferred_username").asText()).isNotBlank();
            assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(5 * 60);
        }
    }

    @Test
    void nobodyGetsATokenThatOutlivesTheSession() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=%s&username=%s&password=%s&scope=openid%%20offline_access"
                .formatted(DemoLogin.CLI_CLIENT, "reviewer%40acme-bank.example", DemoLogin.PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(stack.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid_scope");
        }
    }

    @Test
    void everyRoleOfTheDemoCanLogIn() {
        assertThat(DemoLogin.USER_ROLES)
                .allSatisfy(role -> assertThat(stack.token("nova-telco", role)).isNotBlank());
    }

    private static Connection connect(DatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static long hours(Admin admin, String topic, String setting) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().values().stream()
                .map(config -> Long.parseLong(config.get(setting).value()))
                .map(millis -> Duration.ofMillis(millis).toHours())
                .findFirst()
                .orElseThrow();
    }

    private static Admin admin() {
        return Admin.create(stack.kafka(KafkaUser.ADMIN).settings());
    }

    private static KafkaProducer<String, String> producer() {
        var settings = new HashMap<>(stack.kafka(KafkaUser.ADMIN).settings());
        settings.put("max.block.ms", "5000");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                stack.kafka(KafkaUser.ADMIN).settings(), new StringDeserializer(), new StringDeserializer());
    }

    private static JsonNode claims(String token) throws IOException {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
