package io.gangway.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Onboarding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A threshold changes, from the first thought to its effect, with two people at two browsers. */
class PoliciesPageIT extends Story {

    private final String product = ATenantsPolicy.ofItsOwn("{}").inForce().product();

    private static final int BETWEEN_THE_THRESHOLDS = 380;

    @AfterEach
    void leaveNothingOpen() {
        cancelWhatHasNotEnded();
    }

    @Test
    void anAdministratorChangesAThresholdAndASecondPersonPutsItInForce() {
        // Given
        whenEnded(anApplicant());

        try (var admin = gangway.deskOf(RunningGangway.ACME, "tenant-admin");
                var approver = gangway.deskOf(RunningGangway.ACME, "rule-approver")) {
            // When
            admin.open("/app/policies");
            named(admin, "New draft of " + product).click();
            admin.page()
                    .getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Credit score, Rule_CreditScoreTooLow"))
                    .fill("< 350");
            admin.sees("Saved and checked").isAccessible("draft").screenshot("draft");

            named(admin, "Rehearsal").click();
            admin.button("Rehearse").click();
            admin.sees("Outcomes before and after").sees("Decided differently").isAccessible("rehearsal");

            submit(admin);
            admin.sees("It waits for approval by a second person");
            assertThat(admin.button("Approve")).hasCount(0);
            agree(approver, admin.page().url());

            // Then
            var afterwards = anApplicant();
            whenIn("IN_REVIEW", afterwards);
        }
    }

    private static void submit(Desk admin) {
        admin.button("Submit for approval").first().click();
        inDialog(admin, "Submit for approval").click();
    }

    private static void agree(Desk approver, String address) {
        approver.open(address).button("Approve").click();
        inDialog(approver, "Approve").click();
        approver.button("Activate").click();
        inDialog(approver, "Activate").click();
        approver.sees("In force now").isAccessible("version in force");
    }

    private Onboarding anApplicant() {
        return anOnboardingOf(Application.of(product)
                .with(Application.CREDIT, Application.Instruction.considerScore(BETWEEN_THE_THRESHOLDS)));
    }

    /** A link or a button: what it is called is what matters to a person. */
    private static Locator named(Desk desk, String name) {
        return desk.button(name)
                .or(desk.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .first();
    }

    private static Locator inDialog(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
