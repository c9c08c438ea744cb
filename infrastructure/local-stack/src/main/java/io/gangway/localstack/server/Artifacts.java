package io.gangway.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files Maven downloaded, as the build of {@code infrastructure/local-stack/servers} wrote them down.
 *
 * <p>A line reads {@code group:artifact:type:version:scope:path}, sometimes followed by the module name.
 */
record Artifacts(List<Artifact> all) {

    record Artifact(String group, String name, String type, String version, Path file) {}

    static Artifacts of(Path root) throws IOException {
        var list = root.resolve(".gangway/build/servers.txt");
        if (!Files.exists(list)) {
            throw new IOException("The servers have not been downloaded yet: run"
                    + " `mvn -pl infrastructure/local-stack/servers generate-resources` in " + root);
        }
        return new Artifacts(Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(line -> line.contains(":compile:") || line.contains(":runtime:"))
                .map(Artifacts::parse)
                .toList());
    }

    static Artifact parse(String line) {
        var fields = line.split(" -- ", 2)[0].strip().split(":", 6);
        return new Artifact(fields[0], fields[1], fields[2], fields[3], Path.of(fields[5]));
    }

    Artifact named(String prefix) throws IOException {
        return all.stream()
                .filter(artifact -> artifact.name().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IOException("Maven has not downloaded " + prefix));
    }
}
