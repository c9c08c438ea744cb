package io.gangway.review.page;

import io.gangway.platform.identity.Audit;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session's cookie as browsers see it: {@code __Host-} before the name that Quarkus gives it, and {@code Secure},
 * everywhere but in plain HTTP on this machine, where browsers take neither. There is one; a request with more of them, or
 * with pieces, is refused.
 */
@ApplicationScoped
class SessionCookies {

    static final String PREFIX = "__Host-";
    static final String SESSION = "q_session_" + SessionOrToken.SESSION;

    private static final String QUARKUS = "q_";
    private static final String ANY_SESSION = "q_session";
    private static final int BEFORE_AUTHENTICATION = 400;
    private static final EarlyProblem SEVERAL_SESSIONS =
            new EarlyProblem(401, "Unauthorized", "UNAUTHENTICATED", "A request carries one session.");
    /** What Netty skips before a cookie's name: ",q_session_page=.." is a session to Quarkus, so it is one here. */
    private static final Pattern SKIPPED = Pattern.compile("^[\\s,]+");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean behindTls;

    SessionCookies(@ConfigProperty(name = "gangway.page.https") boolean behindTls) {
        this.behindTls = behindTls;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_AUTHENTICATION);
    }

    private void handle(RoutingContext call) {
        var request = call.request();
        var plain = isPlainOnThisMachine(request);
        var ours = new ArrayList<String>();
        for (var header : request.headers().getAll(HttpHeaders.COOKIE)) {
            for (var pair : header.split(";", -1)) {
                ours.add(SKIPPED.matcher(pair).replaceFirst("").stripTrailing());
            }
        }
        var kept = ours.stream().map(pair -> plain ? pair : renamed(pair)).toList();
        var sessions =
                kept.stream().filter(pair -> pair.startsWith(ANY_SESSION)).toList();
        if (sessions.size() > 1 || sessions.stream().anyMatch(pair -> !pair.startsWith(SESSION + "="))) {
            refuse(call);
            return;
        }
        if (!plain && !ours.isEmpty()) {
            request.headers().set(HttpHeaders.COOKIE, String.join("; ", withoutEmpty(kept)));
        }
        if (!plain) {
            call.addHeadersEndHandler(_ -> prefix(call));
        }
        call.next();
    }

    /** What comes without the prefix may have been set by whoever has a neighbouring name: it is nobody's. */
    private static String renamed(String pair) {
        if (pair.startsWith(PREFIX + QUARKUS)) {
            return pair.substring(PREFIX.length());
        }
        return pair.startsWith(QUARKUS) ? "" : pair;
    }

    private static List<String> withoutEmpty(List<String> pairs) {
        return pairs.stream().filter(pair -> !pair.isEmpty()).toList();
    }

    private static void prefix(RoutingContext call) {
        for (var cookie : List.copyOf(call.request().cookies())) {
            if (cookie.getName().startsWith(QUARKUS) && cookie instanceof ServerCookie changed && changed.isChanged()) {
                var sent = Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                        .setPath("/")
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX);
                if (cookie.getMaxAge() != Long.MIN_VALUE) {
                    sent.setMaxAge(cookie.getMaxAge());
                }
                call.response().removeCookie(cookie.getName(), false);
                call.response().addCookie(sent);
            }
        }
    }

    private boolean isPlainOnThisMachine(HttpServerRequest request) {
        var host = request.authority();
        return !behindTls
                && !request.isSSL()
                && host != null
                && THIS_MACHINE.contains(host.host())
                && request.getHeader("X-Forwarded-Proto") == null
                && request.getHeader("Forwarded") == null;
    }

    private static void refuse(RoutingContext call) {
        Audit.refused("SEVERAL_SESSIONS");
        SEVERAL_SESSIONS.answer(call);
    }
}
