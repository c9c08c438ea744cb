package io.gangway.localstack.launch;

import io.gangway.localstack.FileLocked;
import io.gangway.localstack.Part;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.Tokens;
import io.gangway.localstack.process.Ending;
import io.gangway.localstack.provision.DemoLogin;
import io.gangway.localstack.provision.Tenant;
import io.gangway.localstack.server.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The commands; each returns the exit code. */
final class Commands {

    private static final Duration FOR_ANOTHER_COMMAND = Duration.ofMinutes(5);

    private final Project project;
    private final Foreground foreground;
    private final PrintStream out;

    Commands(Project project, PrintStream out) {
        this.project = project;
        this.foreground = new Foreground(project, out);
        this.out = out;
    }

    int up(boolean detach) throws Exception {
        var stack = stack();
        // One that holds the stack already keeps holding it; then we only repair and return.
        var stays = !detach && foreground.holder().isEmpty();
        var code = alone(() -> start(stack, stays));
        if (code == 0 && stays) {
            out.println("Ctrl-C stops everything.");
            foreground.hold(stack);
        }
        return code;
    }

    int down() throws Exception {
        return alone(() -> {
            foreground.endHolder();
            stack().stop();
            project.running().forEach(Ending::byForce);
            Folders.delete(project.home().processes());
            out.println("Gangway is down; its data stays in " + project.home().folder());
            return 0;
        });
    }

    int reset() throws Exception {
        down();
        Folders.delete(project.home().folder());
        out.println("All data is forgotten.");
        return 0;
    }

    int status(boolean json) {
        var status = Status.of(stack());
        out.println(json ? status.json() : status.table());
        return 0;
    }

    int logs(String part) throws IOException {
        Logs.print(project.home(), Part.of(part), out);
        return 0;
    }

    int token(String tenant, String role) {
        require("tenant", tenant, Tenant.DEMO.stream().map(Tenant::alias).toList());
        require(
                "role",
                role,
                Stream.concat(Stream.of(DemoLogin.API_CLIENT_ROLE), DemoLogin.USER_ROLES.stream())
                        .toList());
        out.println(new Tokens(stack().issuer()).of(tenant, role));
        return 0;
    }

    private int start(LocalStack stack, boolean stays) {
        var problems = new ArrayList<>(otherPorts());
        if (problems.isEmpty()) {
            problems.addAll(new Preflight(project, Machine.real()).check(stack.parts()));
        }
        if (!problems.isEmpty()) {
            out.println("Gangway cannot start here yet:");
            problems.forEach(out::println);
            return 1;
        }
        project.rememberPorts();
        if (stays) {
            foreground.take(stack);
        }
        out.println("Starting Gangway in " + project.home().folder());
        try (var progress = new Progress(out)) {
            var failures = new Up(stack, progress).run();
            if (failures.isEmpty()) {
                progress.note("demo inbox", stack.demoCases().provide());
                out.println(Welcome.text(stack, progress.elapsed()));
                return 0;
            }
            failures.forEach(failure -> out.printf("%n%s%n", failure));
            out.println(
                    stays
                            ? "\nNot all parts came up."
                            : "\nNot all parts came up; the others stay: repair and"
                                    + " repeat `./gangway up`, or `./gangway down`.");
            return 1;
        }
    }

    private List<Problem> otherPorts() {
        return project.ports().equals(project.wanted())
                ? List.of()
                : List.of(new Problem(
                        "Gangway runs on other ports than those asked for now.",
                        "Run `./gangway down` first, or ask for the ports in " + project.portsFile()));
    }

    private LocalStack stack() {
        return new LocalStack(project.root(), project.home(), project.ports());
    }

    /** Two commands that start and stop at the same time would undo each other's work. */
    private int alone(Callable<Integer> work) throws Exception {
        return FileLocked.call(lockFile(project.home()), FOR_ANOTHER_COMMAND, work);
    }

    private static Path lockFile(StackHome home) {
        // beside the folder, because `reset` deletes the folder
        return home.folder().resolveSibling(home.folder().getFileName() + ".lock");
    }

    private static void require(String what, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException("There is no %s '%s'; choose one of %s".formatted(what, value, known));
        }
    }
}
