package io.gangway.onboarding.administration;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision of a version that a caller has seen, from the {@code If-Match} header (RFC 9110, section 13.1.1). */
final class IfMatch {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /**
     * Reads the header; a missing one breaks the rule that nobody overwrites what they have not seen, and so does {@code
     * *}, which means "whatever is there".
     */
    static IfMatch of(@Nullable String header) {
        return find(header).orElseThrow(IfMatchRequired::new);
    }

    /** For calls that need none, but heed one that is there. */
    static Optional<IfMatch> find(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        var tags = Arrays.stream(header.split(",", -1)).map(String::strip).collect(toSet());
        if (tags.contains(ANY)) {
            throw new IfMatchRequired();
        }
        return Optional.of(new IfMatch(tags));
    }

    /** Compares strongly, so that a weak tag ({@code W/"3"}) or a malformed one meets no revision. */
    boolean meets(int revision) {
        return tags.contains(tagOf(revision));
    }

    /** The last revision that the caller claims to have seen; empty where no tag can be one. */
    OptionalInt latest() {
        return tags.stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .mapToInt(tag -> Integer.parseInt(tag.group(1)))
                .max();
    }

    static String tagOf(int revision) {
        return "\"" + revision + "\"";
    }
}
