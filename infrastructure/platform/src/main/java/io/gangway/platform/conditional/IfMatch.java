package io.gangway.platform.conditional;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The version that a caller has seen, from the {@code If-Match} header (RFC 9110, section 13.1.1). A {@code *} means whatever
 * is there, and says so on purpose.
 */
public final class IfMatch {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})(?:\\+[a-z]+)?\"");

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /** Reads the header; a missing one breaks the rule that nobody changes what they have not seen. */
    public static IfMatch of(@Nullable String header) {
        return find(header).orElseThrow(IfMatchRequired::new);
    }

    /** For calls that need none, but heed one that is there. */
    public static Optional<IfMatch> find(@Nullable String header) {
        return header == null || header.isBlank()
                ? Optional.empty()
                : Optional.of(new IfMatch(
                        Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toSet())));
    }

    /** What a caller says in a body, where one request is about many things. */
    public static IfMatch version(int seen) {
        return new IfMatch(Set.of(tagOf(seen)));
    }

    /** Compares strongly, so that a weak tag ({@code W/"3"}) or a malformed one meets no version. */
    public boolean meets(int version) {
        return tags.contains(ANY)
                || tags.stream()
                        .map(TAG::matcher)
                        .anyMatch(tag -> tag.matches() && tag.group(1).equals(String.valueOf(version)));
    }

    /** The last version that the caller claims to have seen; empty where no tag can be one. */
    public OptionalInt latest() {
        return tags.stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .mapToInt(tag -> Integer.parseInt(tag.group(1)))
                .max();
    }

    public static String tagOf(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The tag of a version in another form than the usual one; whoever sends it back has seen the version.
     *
     * @param form for example {@code xml}
     */
    public static String tagOf(int version, String form) {
        return "\"" + version + "+" + form + "\"";
    }
}
