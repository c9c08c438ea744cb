package io.gangway.localstack.supervise;

import io.gangway.localstack.FileLocked;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.process.Waiting;
import io.gangway.localstack.server.Folders;
import io.gangway.localstack.server.Java;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The build (or the development environment) that this test process belongs to.
 *
 * @param root the project's root folder
 * @param owner the process that lives as long as the build
 */
public record TestBuild(Path root, ProcessIdentity owner) {

    private static final Duration TO_ANNOUNCE = Duration.ofSeconds(60);

    /** Works out both from where this program runs. */
    public static TestBuild current() {
        return new TestBuild(findRoot(), ProcessIdentity.of(findOwner(ProcessHandle.current())));
    }

    /** The address of this build's supervisor, which is started when there is none. */
    public SupervisorAddress supervisor() {
        try {
            return FileLocked.call(gangway().resolve("test.lock"), TO_ANNOUNCE.multipliedBy(2), () -> {
                var running = SupervisorAddress.find(home());
                return running.isPresent() ? running.get() : start();
            });
        } catch (RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception failed) {
            throw new IllegalStateException("The test servers' supervisor did not start", failed);
        }
    }

    private SupervisorAddress start() throws IOException {
        var classes = copyOwnClasses();
        var classPath = gangway().resolve("build/local-stack.classpath");
        if (!Files.exists(classPath)) {
            throw new IOException("%s is missing: build infrastructure/local-stack once".formatted(classPath));
        }
        new Launch(
                        List.of(
                                Java.command(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classes
                                        + File.pathSeparator
                                        + Files.readString(classPath).strip(),
                                Supervisor.class.getName(),
                                root.toString(),
                                home().folder().toString(),
                                Long.toString(owner.pid()),
                                owner.startedAt().toString()),
                        Map.of(),
                        home().folder(),
                        home().logs().resolve("supervisor.log"))
                .detached();
        Waiting.until(TO_ANNOUNCE, () -> SupervisorAddress.find(home()).isPresent());
        return SupervisorAddress.find(home())
                .orElseThrow(() -> new IOException("See " + home().logs().resolve("supervisor.log")));
    }

    /** A copy, because a build may replace the jar in the local repository while the supervisor runs from it. */
    private Path copyOwnClasses() throws IOException {
        try {
            var source = Path.of(TestBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var copy = home().folder().resolve("classes");
            Folders.delete(copy);
            if (Files.isDirectory(source)) {
                Folders.copy(source, copy);
                return copy;
            }
            Files.createDirectories(copy);
            return Files.copy(source, copy.resolve("local-stack.jar"));
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private StackHome home() {
        return new StackHome(gangway()
                .resolve("test-%d-%d".formatted(owner.pid(), owner.startedAt().getEpochSecond())));
    }

    private Path gangway() {
        return root.resolve(".gangway");
    }

    /** Maven is the nearest Java above its test processes; where there is none, an IDE started us directly. */
    private static ProcessHandle findOwner(ProcessHandle self) {
        var ancestors = Stream.iterate(self.parent(), Optional::isPresent, handle -> handle.get()
                        .parent())
                .map(Optional::get)
                .toList();
        return ancestors.stream()
                .filter(TestBuild::isJava)
                .findFirst()
                .or(() -> ancestors.stream().findFirst())
                .orElse(self);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch("java"::equals);
    }

    private static Path findRoot() {
        var configured = System.getProperty("gangway.root");
        if (configured != null) {
            return Path.of(configured);
        }
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("infrastructure/local-stack")))
                .findFirst()
                .orElse(here);
    }
}
