package io.gangway.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** The random passwords of one stack, in a file that only its owner reads. */
public record Secrets(
        String databaseSuperuser,
        String owner,
        String app,
        String relay,
        String engine,
        String keycloakAdmin,
        String pageSession) {

    /** Makes 32 characters, as many as the session's key wants. */
    private static final int BYTES = 24;

    private static final List<String> NAMES =
            List.of("databaseSuperuser", "owner", "app", "relay", "engine", "keycloakAdmin", "pageSession");

    /** Reads them, or makes them when the stack is new: once, also when its parts start side by side. */
    public static synchronized Secrets of(StackHome home) {
        var file = home.folder().resolve("secrets.properties");
        var properties = StackHome.read(file);
        if (!NAMES.stream().allMatch(properties::containsKey)) {
            NAMES.forEach(name -> properties.putIfAbsent(name, random()));
            store(file, properties);
        }
        return new Secrets(
                properties.getProperty("databaseSuperuser"),
                properties.getProperty("owner"),
                properties.getProperty("app"),
                properties.getProperty("relay"),
                properties.getProperty("engine"),
                properties.getProperty("keycloakAdmin"),
                properties.getProperty("pageSession"));
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }

    private static void store(Path file, Properties properties) {
        StackHome.write(file, properties);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
