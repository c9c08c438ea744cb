package io.gangway.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Onboarding;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reviewer's day, in a real browser against the real stack. */
class InboxPageIT extends Story {

    /** One person decides, with one of the policy's reasons. */
    private static final String SAVINGS = "savings-account";

    /** Two persons decide. */
    private static final String BUSINESS = "business-account";

    private static final int FAR_DOWN = 60;

    private final GangwayClient senior = gangway.as(RunningGangway.ACME, "senior-reviewer");

    @AfterEach
    void leaveNothingOpen() {
        cancelWhatHasNotEnded();
    }

    @Test
    void aReviewerClaimsDecidesAndGoesOnWithTheNextByMouse() {
        // Given
        var onboarding = aReviewOf(SAVINGS);
        aReviewOf(SAVINGS);
        var task = theTaskOf(onboarding);

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            // When
            var seen = CaseOnScreen.open(desk, task.id()).isAbout(surname());
            seen.claim().press("Approve").because("Documents verified").type("Note (optional)", "Payslips seen.");
            seen.press("Approve");

            // Then
            seen.shows(": Approved").isLeftBehind(task.id());
            endsOnceAs("APPROVED", onboarding);
        }
    }

    @Test
    void aReviewerDoesItAllByKeyboard() {
        // Given
        var onboarding = aReviewOf(SAVINGS);
        var task = theTaskOf(onboarding);

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            desk.open("/app/inbox?view=open&product=savings-account").sees("Tasks");
            desk.page().locator("[data-task='%s']".formatted(task.id())).waitFor();

            // When
            for (var steps = 0;
                    steps < FAR_DOWN && !desk.page().url().contains(task.id().toString());
                    steps++) {
                desk.press("j");
            }
            CaseOnScreen.isAbout(desk, surname());
            desk.press("r");
            desk.page().getByRole(AriaRole.RADIO).first().waitFor();
            desk.press("1").press("Enter");

            // Then
            desk.sees(": Rejected");
            endsOnceAs("REJECTED", onboarding);
        }
    }

    @Test
    void aDecisionIsTakenBackWhileItIsHeld() {
        // Given
        var onboarding = aReviewOf(SAVINGS);
        var task = theTaskOf(onboarding);

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            var seen = CaseOnScreen.open(desk, task.id()).claim();

            // When
            seen.press("Reject").because("Income too low").press("Reject");
            desk.press("u");

            // Then
            desk.sees("Nothing was sent");
            assertThat(reviewer.task(task.id()).status()).isEqualTo("CLAIMED");
        }
    }

    @Test
    void aDecisionThatDoesNotGetThroughStaysInAListUntilItDoes() {
        // Given
        var onboarding = aReviewOf(SAVINGS);
        var task = theTaskOf(onboarding);

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            desk.page().route("**/v1/tasks/*/decision", Route::abort);
            var seen = CaseOnScreen.open(desk, task.id()).claim();

            // When
            seen.press("Reject").because("Income too low").press("Reject");

            // Then
            desk.sees("could not be sent");
            assertThat(desk.button("1 decision not sent yet")).isVisible();
            assertThat(reviewer.task(task.id()).status()).isEqualTo("CLAIMED");

            // When
            desk.page().unroute("**/v1/tasks/*/decision");

            // Then
            endsOnceAs("REJECTED", onboarding);
            assertThat(desk.button("1 decision not sent yet")).hasCount(0);
        }
    }

    @Test
    void anApplicantIsFoundAmongAllOnboardingsAndWhatBecameOfThem() {
        // Given
        var first = aReviewOf(SAVINGS);
        acme.cancel(first.id());
        var again = aReviewOf(SAVINGS);
        var task = theTaskOf(again);

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            // Then
            CaseOnScreen.open(desk, task.id()).isAbout(surname());
            desk.sees("Earlier and similar applications").sees("same name and date of birth");

            // When
            desk.press("g").press("p");
            desk.page().getByRole(AriaRole.SEARCHBOX).last().fill("zwetsch ottol");

            // Then
            desk.sees("newest first").isAccessible("people found");
            desk.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            desk.sees("Why was it decided so?");
            assertThat(desk.page().url()).doesNotContain("zwetsch");
        }
    }

    @Test
    void whoLosesTheRaceForATaskHearsTheWinnersNameAndKeepsWhatTheyTyped() {
        // Given
        var task = theTaskOf(aReviewOf(SAVINGS));

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer");
                var other = gangway.deskOf(RunningGangway.ACME, "senior-reviewer")) {
            // Nobody tells this page what happens: it finds out by losing.
            desk.page().route("**/v1/tasks/stream", Route::abort);
            var seen = CaseOnScreen.open(desk, task.id());
            desk.page().locator(".comment-field").fill("The employer confirms.");

            // When
            CaseOnScreen.open(other, task.id()).claim();
            seen.press("Claim");

            // Then
            seen.shows("senior-reviewer@acme-bank.example was faster");
            assertThat(desk.page().locator(".comment-field")).hasValue("The employer confirms.");
        }
    }

    @Test
    void whatOthersDoAppearsByItself() {
        // Given
        var task = theTaskOf(aReviewOf(SAVINGS));

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            var seen = CaseOnScreen.open(desk, task.id());
            desk.sees("Live");

            // When
            senior.claim(senior.task(task.id()));

            // Then
            seen.shows("senior-reviewer@acme-bank.example is working on this");
        }
    }

    @Test
    void fourEyesAreTwoPeople() {
        // Given
        var onboarding = aReviewOf(BUSINESS);
        var task = theTaskOf(onboarding);

        try (var first = gangway.deskOf(RunningGangway.ACME, "reviewer");
                var second = gangway.deskOf(RunningGangway.ACME, "senior-reviewer")) {
            // When
            var proposing = CaseOnScreen.open(first, task.id()).claim();
            proposing.press("Propose approval").because("Documents verified").press("Propose approval");
            patiently().until(() -> reviewer.task(task.id()).status().equals("PROPOSED"));

            // Then
            CaseOnScreen.open(first, task.id()).shows("Somebody else has to confirm");
            assertThat(first.button("Confirm approval")).hasCount(0);
            var own = reviewer.postToHumanTasks("/v1/tasks/%s/proposal/confirmation".formatted(task.id()), null);
            assertThat(own.status()).isEqualTo(403);

            // When
            var confirming = CaseOnScreen.open(second, task.id()).shows("proposes to approve");
            second.press("a").sees("Y confirms it").press("y").sees("Enter confirms the approval");
            confirming.press("Confirm approval");

            // Then
            endsOnceAs("APPROVED", onboarding);
        }
    }

    @Test
    void theApplicantIsAskedAndTheCaseComesBackWithTheAnswer() {
        // Given
        var onboarding = aReviewOf(SAVINGS);
        var task = theTaskOf(onboarding);

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            var seen = CaseOnScreen.open(desk, task.id()).claim();

            // When
            seen.press("Ask applicant")
                    .choose("Proof of address")
                    .type("Message to the applicant (optional)", "A bill, please.");
            seen.answer("Ask applicant").shows("Waiting for the applicant until");
            whenIn("AWAITING_APPLICANT", onboarding);
            acme.bringInformation(onboarding.id(), "PROOF_OF_ADDRESS", "Electricity bill of May");

            // Then
            seen.shows("The applicant has answered").shows("Electricity bill of May");
            seen.press("Approve").because("Documents verified").press("Approve");
            endsOnceAs("APPROVED", onboarding);
        }
    }

    @Test
    void aCheckThatNobodyAnsweredIsResolvedByHand() {
        // Given
        var onboarding =
                anOnboardingOf(Application.of(SAVINGS).with(Application.ADDRESS, Application.Instruction.silent()));
        var task = theTaskOf(whenIn("IN_REVIEW", onboarding));

        try (var desk = gangway.deskOf(RunningGangway.ACME, "reviewer")) {
            var seen = CaseOnScreen.open(desk, task.id()).claim();

            // When
            seen.press("Resolve by hand").type("Evidence", "The register of residents, by phone, reference 4711.");
            seen.answer("Resolve check");

            // Then
            endsOnceAs("APPROVED", onboarding);
            assertThat(timelineOf(onboarding)).anyMatch(entry -> entry.kind().contains("resolved"));
        }
    }

    private Onboarding aReviewOf(String product) {
        var started = anOnboardingOf(Application.of(product)
                .referredToAs("PAGE-" + UUID.randomUUID().toString().substring(0, 8))
                .with(Application.CREDIT, Application.Instruction.considerScore(480)));
        return whenIn("IN_REVIEW", started);
    }

    private static String surname() {
        return Applicant.OTTOLINE.get("familyName").toString();
    }
}
