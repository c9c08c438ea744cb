package io.gangway.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The headers that answers have. */
final class Headers {

    static final String REQUEST_ID = "X-Request-Id";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String REPLAYED = "Idempotent-Replayed";
    static final String PREFERENCE = "Preference-Applied";
    static final List<String> RATE = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private static final Map<String, Header> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                REQUEST_ID,
                text("The caller's own id of the call where it sent a short and plain one, or a fresh one"));
        ALL.put(ETAG, text("The state that is shown: send it as If-None-Match to read again, as If-Match to change"));
        ALL.put(LOCATION, text("Where what was made is found"));
        ALL.put(REPLAYED, text("`true` where this is the first answer once more"));
        ALL.put(PREFERENCE, text("What was heeded of `Prefer`"));
        ALL.put("WWW-Authenticate", text("`Bearer`, and what is wrong with the token"));
        ALL.put("Retry-After", number("Seconds after which the call may succeed"));
        ALL.put("RateLimit-Limit", number("Calls that can be made at once"));
        ALL.put("RateLimit-Remaining", number("Calls that are left"));
        ALL.put("RateLimit-Reset", number("Seconds until all are there again"));
    }

    private Headers() {}

    static void tell(OpenAPI api) {
        ALL.forEach(api.getComponents()::addHeader);
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Header text(String said) {
        return of(SchemaType.STRING, said);
    }

    private static Header number(String said) {
        return of(SchemaType.INTEGER, said);
    }

    private static Header of(SchemaType type, String said) {
        return OASFactory.createHeader()
                .description(said)
                .schema(OASFactory.createSchema().type(List.of(type)));
    }
}
