package io.gangway.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command to be run as a process of its own, with its output appended to a log file.
 *
 * @param environment in addition to what this program itself was given: by that way a service hears of another engine
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts the process in a session of its own, so that neither Ctrl-C nor a closing terminal reaches it.
     *
     * <p>The detaching programs replace themselves by the command: the pid stays the same.
     */
    public ProcessIdentity detached() throws IOException {
        var line = new ArrayList<>(detacher());
        line.addAll(command);
        return ProcessIdentity.of(start(line).toHandle());
    }

    /** Runs the command to its end. */
    public void toEnd() throws IOException, InterruptedException {
        var code = start(command).waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d; see %s".formatted(command.getFirst(), code, log));
        }
    }

    private Process start(List<String> line) throws IOException {
        Files.createDirectories(directory);
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> detacher() {
        return onPath("setsid").or(() -> onPath("nohup")).map(List::of).orElse(List.of());
    }

    /** The full path of a program of this machine. */
    public static Optional<String> onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
