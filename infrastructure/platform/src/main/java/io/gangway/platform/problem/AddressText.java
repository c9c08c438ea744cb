package io.gangway.platform.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a part of an address, as it was sent, has RFC 3986's characters alone, and escapes that are UTF-8. */
final class AddressText {

    private static final String HOST = "http://host";

    /** Stands for bytes that are no UTF-8. */
    private static final int REPLACEMENT = 0xFFFD;

    private AddressText() {}

    /** Without control characters: no resource has them in its address. */
    static boolean isPath(@Nullable String raw) {
        return raw != null
                && raw.startsWith("/")
                && decoded(HOST + raw, URI::getPath)
                        .filter(path -> path.codePoints().noneMatch(Character::isISOControl))
                        .isPresent();
    }

    /** Of control characters in it the parameters speak. */
    static boolean isQuery(@Nullable String raw) {
        return raw == null || decoded(HOST + "/?" + raw, URI::getQuery).isPresent();
    }

    private static Optional<String> decoded(String address, Function<URI, String> part) {
        try {
            return Optional.of(part.apply(new URI(address))).filter(text -> text.indexOf(REPLACEMENT) < 0);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
