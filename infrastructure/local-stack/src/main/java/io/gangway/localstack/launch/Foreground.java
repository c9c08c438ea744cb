package io.gangway.localstack.launch;

import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Ending;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.server.PartKeeper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An {@code up} that stays and holds the stack: when it ends, everything ends. */
final class Foreground {

    private static final int LOOK_SECONDS = 2;
    private static final Duration TO_STOP = Duration.ofMinutes(1);

    private final Project project;
    private final PrintStream out;
    private volatile boolean stopping;

    Foreground(Project project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    /** The one that holds the stack now, other than this program. */
    Optional<ProcessIdentity> holder() {
        return ProcessIdentity.from(StackHome.read(file()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(ProcessIdentity::isAlive);
    }

    /** From now on the end of this program is the end of the stack. */
    void take(LocalStack stack) {
        var properties = new Properties();
        ProcessIdentity.of(ProcessHandle.current()).addTo(properties);
        StackHome.write(file(), properties);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            out.println("\nStopping ...");
            stack.stop();
            release();
        }));
    }

    /** Stays until it is interrupted or everything has been stopped by another; tells when a part ends. */
    void hold(LocalStack stack) throws InterruptedException {
        var never = new CountDownLatch(1);
        var alive = new ArrayList<>(stack.parts());
        while (!alive.isEmpty()) {
            if (never.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            var ended =
                    alive.stream().filter(keeper -> keeper.running().isEmpty()).toList();
            // One that was restarted by another `up` is looked after again.
            alive.clear();
            stack.parts().stream()
                    .filter(keeper -> keeper.running().isPresent())
                    .forEach(alive::add);
            if (!alive.isEmpty() && !stopping) {
                ended.forEach(this::tell);
            }
        }
        out.println("Everything has been stopped.");
    }

    /** Ends the program that holds the stack, and with it the stack. */
    void endHolder() {
        holder().ifPresent(process -> Ending.politely(process, "TERM", TO_STOP));
        release();
    }

    private void tell(PartKeeper keeper) {
        out.printf(
                "  %s has ended; `./gangway up` starts it again, its log is %s%n",
                keeper.part().id(), project.home().log(keeper.part()));
    }

    private void release() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException stays) {
            // harmless: it names a program that has ended
        }
    }

    private Path file() {
        return project.home().folder().resolve("foreground.properties");
    }
}
