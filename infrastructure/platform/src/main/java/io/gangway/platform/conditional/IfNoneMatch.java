package io.gangway.platform.conditional;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller has already, from the {@code If-None-Match} header (RFC 9110, section 13.1.2). */
final class IfNoneMatch {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private final Set<String> tags;

    private IfNoneMatch(Set<String> tags) {
        this.tags = tags;
    }

    static IfNoneMatch of(@Nullable String header) {
        return new IfNoneMatch(
                header == null
                        ? Set.of()
                        : Arrays.stream(header.split(",", -1))
                                .map(String::strip)
                                .map(IfNoneMatch::opaque)
                                .collect(Collectors.toSet()));
    }

    /** Compares weakly: weak or not, it is the same tag. */
    boolean isMetBy(String tag) {
        return tags.contains(ANY) || tags.contains(opaque(tag));
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
