package io.gangway.localstack.supervise;

import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Ending;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The stacks of builds that have gone. */
final class Leftovers {

    private final Path gangway;

    Leftovers(Path root) {
        this.gangway = root.resolve(".gangway");
    }

    /** Ends and deletes every test stack whose build and supervisor have both gone. */
    void sweep() throws IOException {
        for (var folder : list(gangway, "test-*")) {
            var home = new StackHome(folder);
            if (owner(folder).isEmpty() && SupervisorAddress.find(home).isEmpty()) {
                end(home);
            }
        }
    }

    /** Ends everything that runs there, keeps the logs of the last build, and deletes the folder. */
    void end(StackHome home) throws IOException {
        // By force: the data is thrown away in the next line, and the machine is needed for something else.
        for (var file : list(home.processes(), "*.properties")) {
            ProcessIdentity.from(StackHome.read(file))
                    .filter(process -> process.pid() != ProcessHandle.current().pid())
                    .ifPresent(Ending::byForce);
        }
        keepLogs(home);
        Folders.delete(home.folder());
    }

    private void keepLogs(StackHome home) throws IOException {
        var kept = gangway.resolve("logs-of-last-test");
        Folders.delete(kept);
        if (Files.exists(home.logs())) {
            Files.move(home.logs(), kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The build that a folder {@code test-<pid>-<start>} was made for, when it is alive. */
    private static Optional<ProcessHandle> owner(Path folder) {
        var fields = folder.getFileName().toString().split("-", -1);
        try {
            return new ProcessIdentity(Long.parseLong(fields[1]), Instant.ofEpochSecond(Long.parseLong(fields[2])))
                    .find();
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            return StreamSupport.stream(found.spliterator(), false).toList();
        }
    }
}
