package io.gangway.platform.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks at what the framework would stumble over: a body that is packed, which no resource unpacks, is refused; a weight in
 * {@code Accept} that is no weight ({@code q=}, {@code q=x}) is left out, and {@code q=.5} is taken for what it means.
 */
@ApplicationScoped
class ReadableRequest {

    private static final Pattern WEIGHT = Pattern.compile(";\\s*[qQ]\\s*=\\s*([^,;]*)");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("\\.[0-9]{1,3}");
    private static final Pattern GOOD = Pattern.compile("(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)");
    private static final int BEFORE_ANY_RESOURCE = 340;

    private final EarlyRefusal refusal;

    ReadableRequest(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ANY_RESOURCE);
    }

    private void check(RoutingContext call) {
        var packing = call.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packing != null && !packing.isBlank() && !packing.strip().equalsIgnoreCase("identity")) {
            call.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            refusal.answer(
                    call.request(),
                    415,
                    new StatusText("UNSUPPORTED_CONTENT_ENCODING", "This API reads bodies as they are, not packed."),
                    Map.of());
            return;
        }
        var accept = call.request().headers().getAll(HttpHeaders.ACCEPT);
        if (!accept.isEmpty()) {
            call.request().headers().set(HttpHeaders.ACCEPT, withGoodWeights(String.join(", ", accept)));
        }
        call.next();
    }

    static String withGoodWeights(String accept) {
        return WEIGHT.matcher(accept).replaceAll(weight -> {
            var number = weight.group(1).strip();
            if (WITHOUT_ZERO.matcher(number).matches()) {
                return ";q=0" + number;
            }
            return GOOD.matcher(number).matches() ? ";q=" + number : "";
        });
    }
}
