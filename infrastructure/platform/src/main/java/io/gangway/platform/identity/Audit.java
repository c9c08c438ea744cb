package io.gangway.platform.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Lines of the category {@code audit} about who came in and who did not: ids and codes, never a name. */
public final class Audit {

    private static final Logger LOG = Logger.getLogger("audit");

    private Audit() {}

    public static void refused(String reason) {
        write("AUTHENTICATION_REFUSED", Map.of("reason", reason));
    }

    public static void refused(String reason, TokenClaims token) {
        var keys = keysOf(token);
        keys.put("reason", reason);
        write("AUTHENTICATION_REFUSED", keys);
    }

    public static void signedIn(TokenClaims token) {
        write("SIGNED_IN", keysOf(token));
    }

    public static void signedOut(TokenClaims token) {
        write("SIGNED_OUT", keysOf(token));
    }

    static void forbidden(TokenClaims token) {
        write("ACCESS_REFUSED", keysOf(token));
    }

    static void roleless(TokenClaims token) {
        write("NO_ROLE_IN_TENANT", keysOf(token));
    }

    private static Map<String, String> keysOf(TokenClaims token) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("subject", String.valueOf(token.subject()));
        token.tenant().ifPresent(tenant -> keys.put("tenantId", tenant.toString()));
        return keys;
    }

    private static void write(String event, Map<String, String> keys) {
        keys.forEach((key, value) -> MDC.put("audit." + key, value));
        try {
            LOG.infof("%s %s", event, keys);
        } finally {
            keys.keySet().forEach(key -> MDC.remove("audit." + key));
        }
    }
}
