package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.review.contract.CandidateRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the work lies among the people of a team. */
@QuarkusTest
class TeamIT extends ComponentTest {

    private static final Caller REVIEWER = EmptiedInbox.REVIEWER;
    private static final Caller SENIOR = EmptiedInbox.SENIOR;
    private static final Instant OLD =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(2));
    private static final Instant NEW = OLD.plus(Duration.ofDays(2));

    @SuppressWarnings("NullAway.Init")
    private EmptiedInbox inbox;

    @BeforeEach
    void empty() {
        inbox = new EmptiedInbox(broker);
    }

    @Test
    void whoHasWhatIsCounted() {
        // Given
        inbox.open(OLD);
        inbox.open(NEW);
        REVIEWER.claimed(inbox.open(OLD));
        REVIEWER.claimed(inbox.open(NEW));
        var asked = inbox.open(NEW);
        REVIEWER.post(asked, "information-request", REVIEWER.claimed(asked), Caller.INFORMATION)
                .statusCode(200);
        var proposed = inbox.open(NEW, CandidateRole.REVIEWER, true);
        REVIEWER.proposed(proposed);
        SENIOR.claimed(proposed);

        // When
        var team = team(SENIOR).extract().jsonPath();

        // Then
        assertThat(team.getMap("unassigned"))
                .containsEntry("tasks", 2)
                .containsEntry("overdue", 1)
                .containsEntry("oldestSince", OLD.toString());
        assertThat(Instant.parse(team.getString("unassigned.averageSince"))).isEqualTo(OLD.plus(Duration.ofDays(1)));
        assertThat(load(team, REVIEWER)).contains("tasks=2, overdue=1, toConfirm=0, awaiting=1");
        assertThat(load(team, SENIOR)).contains("tasks=1, overdue=0, toConfirm=1, awaiting=0");
        assertThat(Instant.parse(team.getString(of(SENIOR) + ".load.oldestSince")))
                .isAfter(NEW);
    }

    private static String load(JsonPath team, Caller person) {
        return team.getMap(of(person) + ".load").toString();
    }

    private static String of(Caller person) {
        return "members.find { it.name == '%s' }".formatted(person.name());
    }

    @Test
    void aProposalThatCameBackCountsForItsProposerUntilItIsProposedAgain() {
        // Given
        var task = inbox.open(NEW, CandidateRole.REVIEWER, true);
        SENIOR.sendBack(task, REVIEWER.proposed(task), Caller.OBJECTION).statusCode(200);

        // Then
        team(SENIOR)
                .body(of(REVIEWER) + ".returned", equalTo(1))
                .body(of(SENIOR) + ".returned", equalTo(0))
                .body("unassigned.tasks", equalTo(1));
        returned(SENIOR, REVIEWER.id()).body("items.id", contains(task.toString()));
        returned(REVIEWER, "me").body("items.id", contains(task.toString()));
        returned(SENIOR, "me").body("items.id", not(hasItem(task.toString())));

        // When
        REVIEWER.proposed(task);

        // Then
        team(SENIOR).body(of(REVIEWER) + ".returned", equalTo(0));
        returned(REVIEWER, "me").body("items.id", not(hasItem(task.toString())));
    }

    private static ValidatableResponse returned(Caller caller, String to) {
        return caller.request()
                .get("/v1/tasks?status=OPEN,CLAIMED,PROPOSED&returnedTo=" + to)
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasNothingIsOfTheTeamToo() {
        team(SENIOR)
                .body(of(REVIEWER) + ".load.tasks", equalTo(0))
                .body(of(REVIEWER) + ".load.oldestSince", nullValue())
                .body(of(REVIEWER) + ".seenAt", notNullValue())
                .body(of(REVIEWER) + ".senior", equalTo(false))
                .body(of(SENIOR) + ".senior", equalTo(true))
                .body("unassigned.tasks", equalTo(0))
                .body("unassigned.averageSince", nullValue());
    }

    @Test
    void readTwiceItSaysTheSame() {
        // Given
        REVIEWER.claimed(inbox.open(OLD));

        // Then
        assertThat(team(SENIOR).extract().asString())
                .isEqualTo(team(SENIOR).extract().asString());
    }

    @Test
    void anotherTenantsPeopleAndTasksAreNotOfTheTeam() {
        // Given
        Caller.REVIEWER.claimed(anOpenTask());

        // Then
        team(SENIOR).body("members.name", not(hasItem(Caller.REVIEWER.name()))).body("unassigned.tasks", equalTo(0));
        team(Caller.SENIOR).body("members.name", hasItem(Caller.REVIEWER.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-admin", "operator"})
    void thoseWhoLeadAndThoseWhoRunItSeeIt(String role) {
        team(new Caller(Tenant.NOVA_TELCO, role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "auditor", "rule-approver"})
    void colleaguesAndAuditorsDoNot(String role) {
        expectProblem(
                new Caller(Tenant.NOVA_TELCO, role).request().get("/v1/team").then(), 403, "FORBIDDEN");
    }

    private static ValidatableResponse team(Caller caller) {
        return caller.request().get("/v1/team").then().statusCode(200);
    }
}
