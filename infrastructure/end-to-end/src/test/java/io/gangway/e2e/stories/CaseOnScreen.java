package io.gangway.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;

/** A case as a reviewer has it before their eyes, by the names that a screen reader tells. */
final class CaseOnScreen {

    private final Desk desk;
    private final Page page;

    private CaseOnScreen(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    /** Opens it by its address, as from a colleague's link. */
    static CaseOnScreen open(Desk desk, UUID task) {
        desk.open("/app/inbox?view=open&task=" + task);
        return new CaseOnScreen(desk).shows("Applicant");
    }

    CaseOnScreen shows(String text) {
        desk.sees(text);
        return this;
    }

    /** Its applicant is there; rows show names too, so a name alone says nothing of the case. */
    static void isAbout(Desk desk, String surname) {
        desk.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Applicant").setExact(true))
                .getByText(surname)
                .first()
                .waitFor();
    }

    CaseOnScreen isAbout(String surname) {
        isAbout(desk, surname);
        return this;
    }

    CaseOnScreen claim() {
        button("Claim").click();
        assertThat(button("Release")).isVisible();
        return this;
    }

    /** Chooses one of the reasons that are offered, or writes one where the policy lists none. */
    CaseOnScreen because(String reason) {
        var form = page.locator("form.decision");
        form.waitFor();
        var choice = form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(reason));
        if (choice.count() > 0) {
            choice.first().check();
        } else {
            form.getByLabel("Another reason").check();
            form.getByLabel("Reason code").fill(reason);
        }
        return this;
    }

    CaseOnScreen press(String buttonName) {
        button(buttonName).click();
        return this;
    }

    CaseOnScreen type(String field, String words) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(words);
        return this;
    }

    CaseOnScreen choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** The button of that very name in the dialog that is open. */
    CaseOnScreen answer(String buttonName) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(buttonName).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until another case than this one is open, or none. */
    void isLeftBehind(UUID task) {
        assertThat(page).not().hasURL(Pattern.compile(".*task=" + task + ".*"));
    }
}
