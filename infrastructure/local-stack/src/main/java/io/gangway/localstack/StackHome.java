package io.gangway.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

    /** Makes the folder, and keeps everybody but its owner out of it: logs and data name persons. */
    public void lock() {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Writes a text that only its owner can read, from its first byte on. */
    public static Path writeSecret(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
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

    /** Writes a properties file in one step: a reader, who is its owner, sees the old one or the new one. */
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
