package io.gangway.platform.outbound;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a tenant may have us send: those that change nothing about where a request goes or where it ends. */
public final class RequestHeaders {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]{0,2046}[!-~])?");
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host",
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private RequestHeaders() {}

    /** A name of at most 64 and a value of at most 2048 characters of ASCII, the name none of the connection's own. */
    public static boolean permit(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && VALUE.matcher(value).matches()
                && !OF_THE_CONNECTION.contains(lower)
                && !lower.startsWith("proxy-");
    }
}
