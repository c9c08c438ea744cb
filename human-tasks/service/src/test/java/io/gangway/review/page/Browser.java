package io.gangway.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does with addresses, cookies and the login form; it follows redirects one by one to see them all. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;
    private static final int LOGIN_PAGES = 2;

    /** By port and name; as in a browser, a Secure cookie travels over plain HTTP on this machine, unlike in Java's jar. */
    private final Map<Integer, Map<String, String>> jar = new HashMap<>();

    /** Without the upgrade to HTTP/2 in plain text, which no browser asks for. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> cookieHeaders = new ArrayList<>();
    private final URI home;

    Browser(URI home) {
        this.home = home;
    }

    /** Opens the sign-in address, fills in Keycloak's form, and ends where it is sent. */
    HttpResponse<String> signIn(String user, String password, String target) {
        var at = openSignIn(target);
        // First the name, then the password: Keycloak looks for the person's organization in between.
        for (var page = 0; page < LOGIN_PAGES && at.uri().getPort() != home.getPort(); page++) {
            at = submit(at, user, password);
        }
        return at;
    }

    HttpResponse<String> openSignIn(String target) {
        return open(home.resolve("/session/sign-in?return=" + encoded(target)));
    }

    /** Fills in the form of a page of Keycloak's. */
    HttpResponse<String> submit(HttpResponse<String> page, String user, String password) {
        var action = FORM.matcher(page.body());
        assertThat(action.find()).as("a login form").isTrue();
        return follow(send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(encoded(user), encoded(password))))));
    }

    HttpResponse<String> open(URI address) {
        return follow(send(HttpRequest.newBuilder(address)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).header(OwnPageOnly.HEADER, OwnPageOnly.VALUE));
    }

    HttpResponse<String> getWithCookie(String path, String cookie) {
        return send(HttpRequest.newBuilder(home.resolve(path)).header("Cookie", cookie));
    }

    HttpResponse<String> getWithHeaders(String path, String... headers) {
        return send(HttpRequest.newBuilder(home.resolve(path)).headers(headers));
    }

    /** The value of a cookie of our own. */
    String cookie(String name) {
        return Objects.requireNonNull(jar.get(home.getPort()).get(name));
    }

    /** All cookies of our own, by name. */
    Map<String, String> cookies() {
        return Map.copyOf(jar.get(home.getPort()));
    }

    HttpResponse<String> post(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path)).POST(BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Each {@code Set-Cookie} of our own that has come so far. */
    List<String> cookieHeaders() {
        return cookieHeaders;
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        var at = first;
        for (var hop = 0; hop < MOST_REDIRECTS && at.statusCode() / 100 == 3; hop++) {
            var next = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
            at = send(HttpRequest.newBuilder(next));
        }
        return at;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var cookies = jar.computeIfAbsent(request.build().uri().getPort(), port -> new HashMap<>());
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(header -> keep(header, cookies));
            if (response.uri().getPort() == home.getPort()) {
                cookieHeaders.addAll(response.headers().allValues("Set-Cookie"));
            }
            return response;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static void keep(String header, Map<String, String> cookies) {
        var cookie = HttpCookie.parse(header).getFirst();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(
                    cookie.getName(), header.substring(header.indexOf('=') + 1).split(";", 2)[0]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
