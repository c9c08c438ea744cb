package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Ending;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Keeps one part running, and ends it; who runs is on the disk, so that another program can go on. */
public final class PartKeeper {

    private static final Duration TO_END = Duration.ofSeconds(20);

    private final StackHome home;
    private final StartablePart part;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public PartKeeper(StackHome home, StartablePart part) {
        this.home = home;
        this.part = part;
    }

    public Part part() {
        return part.part();
    }

    public String url() {
        return part.url();
    }

    /** Starts it unless it runs, waits until it answers, and gives it what Gangway needs; true when it was started. */
    public boolean ensureUp() throws Exception {
        return ensureUp(phase -> {});
    }

    /** As {@link #ensureUp()}, telling what it is about. */
    public boolean ensureUp(Consumer<String> phase) throws Exception {
        oneAtATime.lock();
        try {
            var running = running();
            if (running.isPresent()) {
                phase.accept("answering");
                makeUsable(running.get());
                return false;
            }
            phase.accept("preparing");
            home.lock();
            part.prepare();
            phase.accept("starting");
            var started = part.launch().detached();
            record(started, false);
            makeUsable(started);
            return true;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Asks it to end and waits; by force when it does not. */
    public void stop() {
        end(process -> Ending.politely(process, part.endSignal(), TO_END));
    }

    /** As the power cut does. */
    public void kill9() {
        end(Ending::byForce);
    }

    /** The process, when it is alive. */
    public Optional<ProcessIdentity> running() {
        return recorded().filter(ProcessIdentity::isAlive);
    }

    public boolean isReady() {
        return part.isReady();
    }

    private void end(Consumer<ProcessIdentity> way) {
        running().ifPresent(way);
        try {
            Files.deleteIfExists(file());
        } catch (IOException stays) {
            // harmless: the record names a process that has ended
        }
    }

    private void makeUsable(ProcessIdentity process) throws Exception {
        awaitReady(process);
        if (!isProvisioned()) {
            part.provision();
            record(process, true);
        }
    }

    private void awaitReady(ProcessIdentity process) throws IOException {
        var late = !Waiting.until(part.patience(), () -> !process.isAlive() || part.isReady());
        if (!process.isAlive()) {
            throw new PartDidNotStart(part(), "ended before it answered", home.log(part()));
        }
        if (late) {
            throw new PartDidNotStart(
                    part(),
                    "did not answer within %d s".formatted(part.patience().toSeconds()),
                    home.log(part()));
        }
    }

    private Optional<ProcessIdentity> recorded() {
        return ProcessIdentity.from(StackHome.read(file()));
    }

    private boolean isProvisioned() {
        return Boolean.parseBoolean(StackHome.read(file()).getProperty("provisioned"));
    }

    private void record(ProcessIdentity process, boolean provisioned) {
        var properties = new Properties();
        process.addTo(properties);
        properties.setProperty("provisioned", Boolean.toString(provisioned));
        properties.setProperty("url", part.url());
        StackHome.write(file(), properties);
    }

    private Path file() {
        return home.process(part());
    }
}
