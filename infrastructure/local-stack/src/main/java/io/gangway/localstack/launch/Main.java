package io.gangway.localstack.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the script {@code gangway} runs. */
public final class Main {

    private static final String USAGE = """
            ./gangway up [--detach]                     start everything (stays until Ctrl-C unless detached)
            ./gangway down                              stop everything
            ./gangway reset                             stop everything and forget all data
            ./gangway status [--json]                   what runs where
            ./gangway logs PART                         the end of a part's log
            ./gangway token --tenant T --as ROLE        an access token for a demo tenant
            ./gangway demo                              play a dozen onboardings down every path
            ./gangway bench                             measure
            ./gangway test                              build and test everything
            """;

    private Main() {}

    /** Arguments: what people typed. The project's root is the system property {@code gangway.root}. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.out, System.err));
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var root = Path.of(System.getProperty("gangway.root", ""))
                    .toAbsolutePath()
                    .normalize();
            var commands = new Commands(Project.of(root, System.getenv()), out);
            return carryOut(arguments, commands, err);
        } catch (Exception failed) {
            err.println(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            return 1;
        }
    }

    private static int carryOut(List<String> arguments, Commands commands, PrintStream err) throws Exception {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "up" -> commands.up(flag(rest, "--detach"));
            case "down" -> commands.down();
            case "reset" -> commands.reset();
            case "status" -> commands.status(flag(rest, "--json"));
            case "logs" -> commands.logs(first(rest, "a part's name"));
            case "token" -> commands.token(option(rest, "--tenant"), option(rest, "--as"));
            default -> {
                err.print(USAGE);
                yield command.isEmpty() || command.equals("help") || command.equals("--help") ? 0 : 2;
            }
        };
    }

    private static boolean flag(List<String> arguments, String name) {
        for (var argument : arguments) {
            if (!argument.equals(name)) {
                throw new IllegalArgumentException("Unknown option " + argument);
            }
        }
        return !arguments.isEmpty();
    }

    private static String first(List<String> arguments, String what) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("Give " + what);
        }
        return arguments.getFirst();
    }

    private static String option(List<String> arguments, String name) {
        var at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new IllegalArgumentException("%s is missing".formatted(name));
        }
        return arguments.get(at + 1);
    }
}
