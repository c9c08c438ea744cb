package io.gangway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A code without a page leads nowhere, and a page without a code misleads. */
class ProblemPagesTest {

    /** Where a refusal is made: its code is the first text, after a status perhaps. */
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:\\bsuper|\\brefusal|\\bfault|new (?:InvalidRequest|StatusText|Unavailable|ProcessRefusal))\\(\\s*"
                    + "(?:[0-9]{3},\\s*|BAD_REQUEST,\\s*)?\"([A-Z][A-Z0-9_]+)\"");

    @Test
    void eachCodeHasItsPageAndEachPageItsCode() throws IOException {
        // Given
        var codes = new TreeSet<String>();
        var root = Path.of("..", "..");

        // When
        try (var files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .forEach(file -> REFUSAL.matcher(read(file)).results().forEach(found -> codes.add(found.group(1))));
        }

        // Then
        assertThat(codes).hasSizeGreaterThan(70);
        assertThat(ProblemPages.read().keySet()).containsAll(withoutFamilies(codes));
        assertThat(ProblemPages.read().keySet()).allMatch(page -> codes.stream()
                .anyMatch(code -> page.equals(code) || (isFamily(code) && page.startsWith(code))));
    }

    /** A code may end in the name of a state: {@code "POLICY_NOT_" + expected}. */
    private static boolean isFamily(String code) {
        return code.endsWith("_");
    }

    private static List<String> withoutFamilies(Set<String> codes) {
        return codes.stream().filter(code -> !isFamily(code)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
