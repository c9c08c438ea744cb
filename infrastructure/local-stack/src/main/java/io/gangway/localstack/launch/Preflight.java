package io.gangway.localstack.launch;

import io.gangway.localstack.Part;
import io.gangway.localstack.Port;
import io.gangway.localstack.server.PartKeeper;
import io.gangway.localstack.server.QuarkusService;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at everything that could stop a start before anything is started, and tells all of it at once. */
final class Preflight {

    private static final long MIB = 1024L * 1024;
    private static final long DISK_ONCE_UNPACKED = 1_500 * MIB;
    private static final long DISK_FOR_ALL = 3_000 * MIB;

    /** As measured, see docs/local-stack.md. */
    private static final Map<Part, Long> MEMORY = Map.of(
            Part.POSTGRESQL, 120 * MIB,
            Part.KAFKA, 350 * MIB,
            Part.KEYCLOAK, 450 * MIB,
            Part.ONBOARDING_API, 350 * MIB,
            Part.HUMAN_TASKS, 300 * MIB,
            Part.CHECK_WORKERS, 300 * MIB);

    private final Project project;
    private final Machine machine;

    Preflight(Project project, Machine machine) {
        this.project = project;
        this.machine = machine;
    }

    /** Nothing is asked of parts that run already. */
    List<Problem> check(List<PartKeeper> parts) {
        var missing = parts.stream()
                .filter(keeper -> keeper.running().isEmpty())
                .map(PartKeeper::part)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : Stream.of(ports(missing), disk(), memory(missing), root(missing), builds(missing))
                        .flatMap(problems -> problems)
                        .toList();
    }

    private Stream<Problem> ports(List<Part> missing) {
        return Arrays.stream(Port.values())
                .filter(port -> missing.contains(port.part()))
                .filter(port -> !machine.isFree(project.wanted().of(port)))
                .map(port -> new Problem(
                        "Port %d, which %s needs, is taken."
                                .formatted(
                                        project.wanted().of(port), port.part().id()),
                        "End the program that listens there (`ss -ltnp` shows it), or choose another port: %s=..."
                                .formatted(port.variable())));
    }

    private Stream<Problem> disk() {
        var needed = Files.isDirectory(project.root().resolve(".gangway/dist")) ? DISK_ONCE_UNPACKED : DISK_FOR_ALL;
        var free = machine.freeDiskBytes(project.home().folder());
        return free >= needed
                ? Stream.empty()
                : Stream.of(new Problem(
                        "Only %d MiB of disk are free at %s; %d are needed."
                                .formatted(free / MIB, project.home().folder(), needed / MIB),
                        "Free some, or choose another folder: GANGWAY_HOME=..."));
    }

    private Stream<Problem> memory(List<Part> missing) {
        var needed = missing.stream()
                .mapToLong(part -> Objects.requireNonNull(MEMORY.get(part)))
                .sum();
        var available = machine.availableMemoryBytes();
        return available >= needed
                ? Stream.empty()
                : Stream.of(new Problem(
                        "Only %d MiB of memory are available; %d are needed.".formatted(available / MIB, needed / MIB),
                        "Close other programs, or give this machine more memory."));
    }

    private Stream<Problem> root(List<Part> missing) {
        return !missing.contains(Part.POSTGRESQL) || machine.canRunPostgres()
                ? Stream.empty()
                : Stream.of(new Problem(
                        "PostgreSQL refuses to run as root, and `unshare -U` does not work here.",
                        "Run ./gangway as an ordinary user."));
    }

    private Stream<Problem> builds(List<Part> missing) {
        return missing.stream()
                .filter(Part.SERVICES::contains)
                .filter(part ->
                        !Files.exists(QuarkusService.built(project.root(), part).resolve("quarkus-run.jar")))
                .map(part -> new Problem(
                        "%s is not built.".formatted(part.id()),
                        "Run `mvn -Dquick -DskipTests package` in " + project.root()));
    }
}
