package io.gangway.platform.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** Refuses a call that says twice what can be meant once: the first would count, and the caller may have meant the other. */
@ApplicationScoped
class SingleHeaders {

    private static final List<CharSequence> MEANT_ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.HOST,
            HttpHeaders.createOptimized("Idempotency-Key"),
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH);
    private static final int BEFORE_THE_TOKEN_IS_READ = 350;

    private final EarlyRefusal refusal;

    SingleHeaders(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_TOKEN_IS_READ);
    }

    private void check(RoutingContext call) {
        var repeated = MEANT_ONCE.stream()
                .filter(name -> call.request().headers().getAll(name).size() > 1)
                .map(name -> new FieldViolation(name.toString(), "must be given once"))
                .toList();
        if (repeated.isEmpty()) {
            call.next();
        } else {
            refusal.answer(
                    call.request(),
                    400,
                    new StatusText("HEADER_REPEATED", "A header that can be meant once is there more than once."),
                    Map.of("violations", repeated));
        }
    }
}
