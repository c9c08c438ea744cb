package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/admin-guide.md, run as they stand there, one after the other, by the shell of the reader. */
class AdminGuideIT extends Story {

    private static final Pattern COMMANDS = Pattern.compile("^```sh\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** Stands in for the launcher, which knows the stack of {@code ./gangway up} and not that of the tests. */
    private static final String TOKENS = """
            #!/bin/sh
            # token --tenant T --as ROLE
            cat "$(dirname "$0")/$3.$5.token"
            """;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void theAdminGuideDoesWhatItSaysAsOftenAsOneLikes() throws IOException, InterruptedException {
        assumeThat(List.of("bash", "curl", "node")).allMatch(AdminGuideIT::isThere);

        // Given
        var guide = Files.readString(RunningGangway.root().resolve("docs/admin-guide.md"));
        var commands =
                COMMANDS.matcher(guide).results().map(block -> block.group(1)).toList();
        assertThat(commands).hasSizeGreaterThan(5);
        var launcher = Files.writeString(folder.resolve("gangway"), TOKENS);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        for (var role : List.of("api-client", "tenant-admin", "rule-approver")) {
            Files.writeString(
                    folder.resolve(RunningGangway.ACME + "." + role + ".token"),
                    gangway.stack().token(RunningGangway.ACME, role));
        }
        Files.writeString(folder.resolve("guide.sh"), String.join("\n", commands));

        // When
        walk("first");
        walk("second");
    }

    /** Whoever liked it walks again, and finds what is left of the first time in nobody's way. */
    private void walk(String time) throws IOException, InterruptedException {
        var output = folder.resolve(time + " output").toFile();
        var shell = new ProcessBuilder("bash", "-euxo", "pipefail", "guide.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        shell.environment().put("API", gangway.onboardingApi().url().toString());
        var process = shell.start();
        var ended = process.waitFor(150, TimeUnit.SECONDS);
        process.destroyForcibly();

        // Then
        assertThat(ended && process.waitFor() == 0)
                .as(() -> "The guide's commands, the " + time + " time, which said:\n" + withoutTokens(output.toPath()))
                .isTrue();
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String withoutTokens(Path output) {
        try {
            return Files.readString(output).replaceAll("eyJ[\\w.-]+", "(token)");
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
