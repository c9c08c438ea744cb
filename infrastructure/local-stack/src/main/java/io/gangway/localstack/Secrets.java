package io.gangway.localstack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random passwords of one stack, in a file that only its owner reads.
 *
 * @param databases what the passwords of the databases' roles are made of
 * @param sealing a key of 32 bytes in Base64; the others are texts
 */
public record Secrets(
        String databaseSuperuser,
        String databases,
        String keycloakAdmin,
        String pageSession,
        String requestHash,
        String sealing,
        Map<KafkaUser, String> kafka) {

    /** Makes 32 characters, as many as the session's key wants. */
    private static final int BYTES = 24;

    private static final int SEALING_BYTES = 32;

    private static final String SEALING = "sealing";

    private static final String MAC = "HmacSHA256";

    private static final List<String> NAMES = Stream.concat(
                    Stream.of("databaseSuperuser", "databases", "keycloakAdmin", "pageSession", "requestHash"),
                    Stream.of(KafkaUser.values()).map(KafkaUser::secret))
            .toList();

    /** Reads them, or makes them when the stack is new: once, also when its parts start side by side. */
    public static synchronized Secrets of(StackHome home) {
        var file = home.folder().resolve("secrets.properties");
        var properties = StackHome.read(file);
        if (!properties.containsKey(SEALING) || !NAMES.stream().allMatch(properties::containsKey)) {
            NAMES.forEach(name -> properties.putIfAbsent(name, text(random(BYTES))));
            properties.putIfAbsent(SEALING, Base64.getEncoder().encodeToString(random(SEALING_BYTES)));
            home.lock();
            StackHome.write(file, properties);
        }
        return new Secrets(
                properties.getProperty("databaseSuperuser"),
                properties.getProperty("databases"),
                properties.getProperty("keycloakAdmin"),
                properties.getProperty("pageSession"),
                properties.getProperty("requestHash"),
                properties.getProperty(SEALING),
                Stream.of(KafkaUser.values())
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), user -> properties.getProperty(user.secret()))));
    }

    /** The password of one role of one database; from none of them can another be told. */
    public String database(DatabaseRole role, String database) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(databases.getBytes(StandardCharsets.UTF_8), MAC));
            return text(mac.doFinal(role.of(database).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + MAC, impossible);
        }
    }

    /** The password of a user of Kafka. */
    public String kafka(KafkaUser user) {
        return Objects.requireNonNull(kafka.get(user));
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
