package io.gangway.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the {@code type} of a problem leads: a page for each code, made of docs/problems.md. Every service has the pages of all
 * codes, because one relays what the other says. They are for whoever has read a refusal, so nobody has to sign in.
 */
@ApplicationScoped
class ProblemPages {

    private static final String PATH = "/problems/";
    private static final String SOURCE = "/META-INF/problems.md";
    private static final String HEADING = "## ";
    private static final int NOT_FOUND = 404;

    private final EarlyRefusal refusal;
    private final Map<String, String> pages;

    ProblemPages(EarlyRefusal refusal) {
        this.refusal = refusal;
        this.pages = read();
    }

    static URI addressOf(String code) {
        return URI.create(PATH + code);
    }

    void register(@Observes Router router) {
        router.get(PATH + ":code").handler(this::show);
        router.get("/problems").handler(call -> answer(call, index()));
    }

    private void show(RoutingContext call) {
        var code = call.pathParam("code");
        var said = pages.get(code);
        if (said == null) {
            refusal.answer(call.request(), NOT_FOUND, StatusText.of(NOT_FOUND), Map.of());
        } else {
            answer(call, page(code, paragraphs(said)));
        }
    }

    private static void answer(RoutingContext call, String page) {
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        call.response().end(page);
    }

    private String index() {
        return page(
                "Problems",
                pages.keySet().stream()
                        .map(code -> "<li><a href=\"%s\">%s</a></li>".formatted(addressOf(code), code))
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                %2$s
                </body>
                </html>
                """.formatted(title, body);
    }

    private static String paragraphs(String said) {
        var escaped = said.replace("&", "&amp;").replace("<", "&lt;").replaceAll("`([^`]+)`", "<code>$1</code>");
        return escaped.lines().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    }

    /** A heading for each code, and below it a line for each paragraph. */
    static Map<String, String> read() {
        try (var source = Objects.requireNonNull(ProblemPages.class.getResourceAsStream(SOURCE), SOURCE)) {
            var found = new TreeMap<String, String>();
            for (var section : new String(source.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^" + HEADING, -1)) {
                var lines = section.strip().split("\\R", 2);
                if (lines.length == 2 && lines[0].matches("[A-Z][A-Z0-9_]*")) {
                    found.put(lines[0], lines[1].replaceAll("\\R+", "\n").strip());
                }
            }
            return Collections.unmodifiableMap(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
