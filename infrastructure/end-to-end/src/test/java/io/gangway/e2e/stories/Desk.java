package io.gangway.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import io.gangway.localstack.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one browser window, signed in. */
final class Desk implements AutoCloseable {

    /** Patience is for slow machines only. */
    private static final double PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final URI gangway;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Desk(URI gangway, BrowserContext context) {
        this.gangway = gangway;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** A window of this size whose person has not signed in. */
    static Desk anonymous(URI gangway, int width, int height, ColorScheme scheme) {
        return new Desk(
                gangway,
                Chromium.obtain()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Berlin")
                                .setColorScheme(scheme)
                                // What is still fading in has no contrast yet.
                                .setReducedMotion(ReducedMotion.REDUCE)));
    }

    /** A person of the tenant with a screen of usual size. */
    static Desk of(URI gangway, String tenant, String person) {
        var desk = anonymous(gangway, 1440, 900, ColorScheme.LIGHT);
        desk.signIn(tenant, person, "/app/inbox");
        return desk;
    }

    /** Fills in Keycloak's form: first the name, then the password. */
    void signIn(String tenant, String person, String target) {
        page.navigate(gangway.resolve("/session/sign-in?return=" + URLEncoder.encode(target, StandardCharsets.UTF_8))
                .toString());
        page.locator("#username").fill("%s@%s.example".formatted(person, tenant));
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(Tokens.DEMO_PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(".*/app/.*"));
    }

    /** Opens an address of the page. */
    Desk open(String path) {
        page.navigate(
                gangway.resolve(path).toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Desk press(String keys) {
        page.keyboard().press(keys);
        return this;
    }

    /** Waits for the words; where they do not come, a picture tells what was there instead. */
    Desk sees(String text) {
        try {
            assertThat(page.getByText(text).first()).isVisible();
        } catch (AssertionError absent) {
            screenshot("without " + text.replaceAll("\\W+", "-"));
            throw absent;
        }
        return this;
    }

    /** What axe finds serious or critical, nothing expected; and no script of ours stumbled or was blocked on the way. */
    Desk isAccessible(String state) {
        var found = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
        assertThat(found).as("axe on " + state).isEmpty();
        assertThat(complaints).as("errors in the page at " + state).isEmpty();
        return this;
    }

    Desk screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
