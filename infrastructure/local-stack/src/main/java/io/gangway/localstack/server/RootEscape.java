package io.gangway.localstack.server;

import io.gangway.localstack.process.Launch;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; in a user namespace of its own it does not know that it does. */
public final class RootEscape {

    private RootEscape() {}

    /** What to put in front of a command of PostgreSQL: nothing for an ordinary user. */
    static List<String> prefix() throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        return List.of(
                Launch.onPath("unshare").orElseThrow(() -> new IOException("root needs `unshare` to run PostgreSQL")),
                "-U");
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Whether {@link #prefix} works here; some containers forbid it. */
    public static boolean works() {
        try {
            var prefix = prefix();
            if (prefix.isEmpty()) {
                return true;
            }
            var attempt = new ProcessBuilder(prefix.getFirst(), "-U", "true").start();
            return attempt.waitFor(5, TimeUnit.SECONDS) && attempt.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
