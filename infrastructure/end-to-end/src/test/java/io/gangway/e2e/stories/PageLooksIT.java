package io.gangway.e2e.stories;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of the page for eyes that see and eyes that do not; the pictures are for people to look at. */
class PageLooksIT extends Story {

    @AfterEach
    void leaveNothingOpen() {
        cancelWhatHasNotEnded();
    }

    @ParameterizedTest
    @CsvSource({
        "320,256,LIGHT",
        "390,844,LIGHT",
        "390,844,DARK",
        "900,1000,LIGHT",
        "900,1000,DARK",
        "1440,900,LIGHT",
        "1440,900,DARK"
    })
    void isAccessibleInEveryStateWidthAndTheme(int width, int height, ColorScheme scheme) {
        // Given
        var task = theTaskOf(anOnboardingInReview());

        var look = "%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
        try (var desk = Desk.anonymous(gangway.page(), width, height, scheme)) {
            desk.open("/app/inbox").sees("Sign in").isAccessible("signed out").screenshot("signed-out-" + look);

            // When
            desk.signIn(RunningGangway.ACME, "reviewer", "/app/inbox?view=open");

            // Then
            desk.sees("Open").isAccessible("list").screenshot("list-" + look);
            desk.open("/app/inbox?view=open&priority=LOW")
                    .sees("No task matches")
                    .isAccessible("empty list");
            var seen = CaseOnScreen.open(desk, task.id());
            desk.isAccessible("case").screenshot("case-" + look);
            seen.claim().press("Reject");
            desk.isAccessible("deciding").screenshot("deciding-" + look);
            seen.press("Cancel").press("Ask applicant");
            desk.isAccessible("asking").screenshot("asking-" + look);
            seen.press("Cancel").press("Release");
            desk.open("/app/inbox?task=00000000-0000-7000-8000-000000000000")
                    .sees("not found")
                    .isAccessible("unknown task");
        }
        try (var desk = Desk.anonymous(gangway.page(), width, height, scheme)) {
            desk.signIn(RunningGangway.ACME, "tenant-admin", "/app/policies");
            desk.sees("current-account").isAccessible("policies").screenshot("policies-" + look);
        }
    }
}
