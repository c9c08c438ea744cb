package io.gangway.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The folder of one stack: data, logs, and who runs. */
public record StackHome(Path folder) {

    public StackHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path data(Part part) {
        return folder.resolve("data").resolve(part.id());
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    /** Who runs: one small file per process. */
    public Path processes() {
        return folder.resolve("run");
    }

    public Path process(Part part) {
        return processes().resolve(part.id() + ".properties");
    }

    /** Reads a properties file; empty when there is none. */
    public static Properties read(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }

    /** Writes a properties file in one step: a reader sees the old one or the new one. */
    public static void write(Path file, Properties properties) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(), file.getFileName().toString(), ".draft");
            try (var writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
