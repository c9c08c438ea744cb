package io.gangway.review.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The version that a caller has seen, from the {@code If-Match} header (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private static final String ANY = "*";

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /** Reads the header; a missing one breaks the rule that nobody changes what they have not seen. */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new IfMatchRequired();
        }
        return new IfMatch(
                Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
    }

    /** What a caller says in a body, where one request is about many things. */
    public static IfMatch version(int seen) {
        return new IfMatch(Set.of(tagOf(seen)));
    }

    /** Compares strongly, so that a weak tag ({@code W/"3"}) or a malformed one meets no version. */
    public boolean meets(int version) {
        return tags.contains(ANY) || tags.contains(tagOf(version));
    }

    public static String tagOf(int version) {
        return "\"" + version + "\"";
    }
}
