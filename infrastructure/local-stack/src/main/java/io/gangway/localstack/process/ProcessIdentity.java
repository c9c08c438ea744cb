package io.gangway.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A process by pid and start time.
 *
 * <p>A pid alone is not enough to end a process: after a reboot or a long day it may belong to somebody else.
 */
public record ProcessIdentity(long pid, Instant startedAt) {

    /** The start time is computed from the boot time, which moves a little when the clock is corrected. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

    /** The identity of a process that is alive now. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads what {@link #addTo} wrote; empty when it is not there. */
    public static Optional<ProcessIdentity> from(Properties properties) {
        var pid = properties.getProperty("pid");
        var startedAt = properties.getProperty("startedAt");
        return pid == null || startedAt == null
                ? Optional.empty()
                : Optional.of(new ProcessIdentity(Long.parseLong(pid), Instant.parse(startedAt)));
    }

    public void addTo(Properties properties) {
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startedAt", startedAt.toString());
    }

    /** The running process, or empty when it has ended, even if its pid has been given to another. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isSame)
                .filter(p -> !isZombie(p.pid()));
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    private boolean isSame(ProcessHandle process) {
        var found = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(found, startedAt).abs().compareTo(CLOCK_CORRECTION) <= 0;
    }

    /** In a container without an init process nobody collects the dead, and Java counts them as alive. */
    private static boolean isZombie(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            var text = Files.readString(stat);
            return text.startsWith(") Z", text.lastIndexOf(')'));
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }
}
