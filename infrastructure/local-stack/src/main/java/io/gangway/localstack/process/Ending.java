package io.gangway.localstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ways to end a process and everything it started. */
public final class Ending {

    private Ending() {}

    /** Asks with a signal ({@code TERM}, {@code INT}), and ends it by force when it has not gone in time. */
    public static void politely(ProcessIdentity process, String signal, Duration patience) {
        var handle = process.find();
        if (handle.isEmpty()) {
            return;
        }
        var descendants = handle.get().descendants().map(ProcessIdentity::of).toList();
        send(process, signal);
        if (!Waiting.until(patience, () -> !process.isAlive())) {
            byForce(process);
        }
        descendants.forEach(Ending::byForce);
    }

    /** {@code kill -9} for the process and its descendants; returns when all have gone. */
    public static void byForce(ProcessIdentity process) {
        process.find().ifPresent(handle -> {
            var descendants = handle.descendants().map(ProcessIdentity::of).toList();
            handle.destroyForcibly();
            descendants.forEach(Ending::byForce);
            Waiting.until(Duration.ofSeconds(10), () -> !process.isAlive());
        });
    }

    private static void send(ProcessIdentity process, String signal) {
        if (signal.equals("TERM")) {
            process.find().ifPresent(ProcessHandle::destroy);
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noSuchProgram) {
            process.find().ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
