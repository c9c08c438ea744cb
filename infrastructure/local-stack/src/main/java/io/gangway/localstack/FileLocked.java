package io.gangway.localstack;

import io.gangway.localstack.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Work that only one process and one thread of this machine does at a time. */
public final class FileLocked {

    private FileLocked() {}

    public static <T> T call(Path lockFile, Duration patience, Callable<T> work) throws Exception {
        Files.createDirectories(lockFile.toAbsolutePath().getParent());
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var taken = new Attempt(channel);
            if (!Waiting.until(patience, taken::succeeds)) {
                throw new IOException("Another process holds %s for longer than %s".formatted(lockFile, patience));
            }
            return work.call();
        }
    }

    private static final class Attempt {
        private final FileChannel channel;
        private @Nullable FileLock lock;

        Attempt(FileChannel channel) {
            this.channel = channel;
        }

        boolean succeeds() {
            try {
                lock = channel.tryLock();
                return lock != null;
            } catch (OverlappingFileLockException anotherThread) {
                return false;
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        }
    }
}
