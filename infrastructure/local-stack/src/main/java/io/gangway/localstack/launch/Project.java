package io.gangway.localstack.launch;

import io.gangway.localstack.Ports;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Where the project lies and where its stack keeps its state.
 *
 * @param wanted the ports that the environment asks for
 */
record Project(Path root, StackHome home, Ports wanted) {

    /** Reads {@code GANGWAY_HOME} and {@code GANGWAY_PORT_...}. */
    static Project of(Path root, Map<String, String> environment) {
        var configured = environment.getOrDefault("GANGWAY_HOME", "");
        var folder = configured.isBlank() ? root.resolve(".gangway/stack") : Path.of(configured);
        return new Project(root, new StackHome(folder), Ports.from(environment));
    }

    /** The ports of the stack that runs, or those that are asked for when none runs. */
    Ports ports() {
        return running().isEmpty() ? wanted : Ports.from(StackHome.read(portsFile()));
    }

    void rememberPorts() {
        StackHome.write(portsFile(), wanted.toProperties());
    }

    Path portsFile() {
        return home.folder().resolve("ports.properties");
    }

    /** All processes of the stack that are alive, whatever they are. */
    List<ProcessIdentity> running() {
        if (!Files.isDirectory(home.processes())) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(home.processes(), "*.properties")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .flatMap(file -> ProcessIdentity.from(StackHome.read(file)).stream())
                    .filter(ProcessIdentity::isAlive)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
