package io.gangway.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body by the size that its sender announces, in the words of every other refusal: the server's own check
 * comes before any resource and answers without a word. A body that announces nothing is bounded while it is read.
 */
@ApplicationScoped
class AnnouncedBodySize {

    private static final int TOO_LARGE = 413;
    private static final int BEFORE_THE_SERVERS_OWN_CHECK = 100;

    private final long limit;
    private final EarlyRefusal refusal;

    AnnouncedBodySize(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, EarlyRefusal refusal) {
        this.limit = limit.asLongValue();
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN_CHECK);
    }

    private void check(RoutingContext call) {
        if (exceedsLimit(call.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuse(call);
        } else {
            call.next();
        }
    }

    private boolean exceedsLimit(@Nullable String announced) {
        try {
            return announced != null && Long.parseLong(announced) > limit;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    private void refuse(RoutingContext call) {
        refusal.answerAndClose(call.request(), TOO_LARGE, StatusText.of(TOO_LARGE));
    }
}
