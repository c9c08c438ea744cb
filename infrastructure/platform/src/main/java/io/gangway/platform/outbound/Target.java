package io.gangway.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as it was typed, taken apart once: what is judged is what is called. There are no two readings of it, because every
 * form that programs are known to read differently is refused.
 *
 * @param encrypted whether it is https; http otherwise
 * @param host in lower case without a trailing dot; an IPv6 address in brackets
 * @param resource path and query, as they go into the request line
 */
record Target(boolean encrypted, String host, int port, String resource) {

    private static final int LONGEST_URL = 2048;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    /** No white space, no control, no backslash, nothing but ASCII: names in other scripts are typed in their xn-- form. */
    private static final Pattern PLAIN = Pattern.compile("[!-\\[\\]-~]+");

    /** What the URL standard of browsers takes for an IPv4 address in some notation: 127.1, 0x7f.1, 2130706433. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern DOTTED_QUAD = Pattern.compile("(%1$s\\.){3}%1$s".formatted(OCTET));

    static Target parse(String url) throws TargetRefused {
        if (url.length() > LONGEST_URL || !PLAIN.matcher(url).matches()) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
        var uri = uri(url);
        var encrypted = isEncrypted(uri);
        if (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0) {
            throw new TargetRefused(TargetFault.CREDENTIALS_IN_URL);
        }
        if (uri.getRawFragment() != null) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
        return new Target(encrypted, host(uri), port(uri, encrypted), resource(uri));
    }

    /** The address, where the host is one and no name. */
    Optional<InetAddress> literal() {
        if (host.startsWith("[")) {
            return Optional.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
        }
        return DOTTED_QUAD.matcher(host).matches() ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    /** The address may hold a secret of the receiver's. */
    @Override
    public String toString() {
        return "Target[...]";
    }

    private static URI uri(String url) throws TargetRefused {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
    }

    private static boolean isEncrypted(URI uri) throws TargetRefused {
        if (uri.getScheme() == null) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> false;
            default -> throw new TargetRefused(TargetFault.NOT_HTTPS);
        };
    }

    private static String host(URI uri) throws TargetRefused {
        // A percent sign is the zone of an IPv6 address, which means something to one machine only.
        if (uri.getHost() == null || uri.getHost().indexOf('%') >= 0) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
        var typed = uri.getHost().toLowerCase(Locale.ROOT);
        var host = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        if (host.isEmpty() || hasSeveralReadings(host)) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
        return host;
    }

    private static boolean hasSeveralReadings(String host) {
        return ENDS_IN_A_NUMBER.matcher(host).matches()
                && !DOTTED_QUAD.matcher(host).matches();
    }

    private static int port(URI uri, boolean encrypted) throws TargetRefused {
        if (uri.getPort() < 0) {
            return encrypted ? HTTPS_PORT : HTTP_PORT;
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw new TargetRefused(TargetFault.MALFORMED);
        }
        // Mail, name and other servers behind the low ports take an HTTP request for commands of theirs.
        if (encrypted && uri.getPort() != HTTPS_PORT && uri.getPort() < FIRST_UNPRIVILEGED_PORT) {
            throw new TargetRefused(TargetFault.PORT_NOT_ALLOWED);
        }
        return uri.getPort();
    }

    private static String resource(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
