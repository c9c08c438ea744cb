package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session gives away, and to whom. */
class PageSecurityIT extends Story {

    private static final String SURNAME = Applicant.OTTOLINE.get("familyName").toString();

    private static final String STATUS_OF =
            "async (path) => (await fetch(path, {headers: {'X-Requested-With': 'JavaScript'}})).status";

    @AfterEach
    void leaveNothingOpen() {
        cancelWhatHasNotEnded();
    }

    @Test
    void noScriptFindsATokenAndNoAddressNamesAPerson() {
        // Given
        var onboarding = anOnboardingInReview();
        var task = theTaskOf(onboarding);

        // When
        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            desk.open("/app/inbox?task=" + task.id()).sees(SURNAME);

            // Then
            var reachable = desk.page()
                    .evaluate("() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                    .toString();
            assertThat(reachable).doesNotContain("eyJ", "q_session");
            assertThat(desk.page().url()).doesNotContainIgnoringCase(SURNAME);
            assertThat(desk.context().cookies())
                    .filteredOn(cookie -> cookie.name.startsWith("q_session"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.httpOnly);
        }
    }

    @Test
    void theSessionOpensNothingOfAnotherTenant() {
        // Given
        var onboarding = anOnboardingInReview();
        var task = theTaskOf(onboarding);

        // When
        try (var desk = gangway.deskOf(RunningGangway.NOVA, "reviewer")) {
            desk.open("/app/inbox?task=" + task.id());

            // Then
            desk.sees("not found");
            assertThat(desk.page().evaluate(STATUS_OF, "/v1/tasks/" + task.id()))
                    .isEqualTo(404);
            assertThat(desk.page().evaluate(STATUS_OF, "/relay/onboarding-api/v1/onboardings/" + onboarding.id()))
                    .isEqualTo(404);
        }
    }

    @Test
    void aPersonWithoutARoleSeesNothing() {
        // Given
        gangway.stack().person(RunningGangway.ACME, "newcomer", "platform-admin");

        // When
        try (var desk = gangway.deskOf(RunningGangway.ACME, "newcomer")) {

            // Then
            assertThat(desk.page().evaluate(STATUS_OF, "/v1/tasks")).isEqualTo(403);
            assertThat(desk.page().evaluate(STATUS_OF, "/relay/onboarding-api/v1/onboardings"))
                    .isEqualTo(403);
            desk.sees("role").isAccessible("no role");
        }
    }

    @Test
    void whoIsNotSignedInIsOfferedTheWayIn() {
        // When
        try (var desk = Desk.anonymous(gangway.page(), 1440, 900, ColorScheme.DARK)) {
            desk.open("/app/inbox").sees("Sign in").isAccessible("signed out");
            desk.signIn(RunningGangway.ACME, "reviewer", "/app/inbox");

            // Then
            assertThat(desk.page().url()).contains("/app/inbox");
        }
    }
}
