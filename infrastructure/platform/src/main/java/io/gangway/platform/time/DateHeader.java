package io.gangway.platform.time;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Each answer says when it was given (RFC 9110, section 6.6.1), whoever gives it. */
@ApplicationScoped
class DateHeader {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::date, BEFORE_ALL_OTHERS);
    }

    private void date(RoutingContext call) {
        call.response()
                .putHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)));
        call.next();
    }
}
