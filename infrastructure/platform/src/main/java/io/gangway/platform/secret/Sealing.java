package io.gangway.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals small texts for the database, with AES-256-GCM under a key from outside it.
 *
 * <p>A sealed text is {@code v1.<key id>.<Base64url of nonce, text and tag>}. The key is changed by configuring a new one and moving
 * the former to the old keys: what was sealed with an old key still opens, and {@link #isCurrent} says what to seal anew before the
 * old key may go. A nonce is random; a key is good for four billion texts (NIST SP 800-38D, section 8.3).
 */
@ApplicationScoped
public class Sealing {

    private static final String KEY = "gangway.sealing.key";
    private static final String OLD_KEYS = "gangway.sealing.old-keys";
    private static final String FORMAT = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealingKey current;
    private final List<SealingKey> all;

    /** Fails without a key, at the service's start where something uses this from then on. There is no default. */
    @Inject
    Sealing(
            @ConfigProperty(name = KEY) Optional<String> key,
            @ConfigProperty(name = OLD_KEYS) Optional<List<String>> oldKeys) {
        this.current = SealingKey.of(
                KEY,
                key.orElseThrow(() -> new IllegalStateException(
                        KEY + " is missing: 32 random bytes in Base64, the same for all replicas (docs/locks.md)")));
        this.all = Stream.concat(
                        Stream.of(current), oldKeys.orElse(List.of()).stream().map(old -> SealingKey.of(OLD_KEYS, old)))
                .toList();
    }

    /** The same text is sealed differently each time. */
    public String seal(SealedPlace place, String text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var body =
                    cipher(Cipher.ENCRYPT_MODE, current, place, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var sealed = ByteBuffer.allocate(nonce.length + body.length)
                    .put(nonce)
                    .put(body)
                    .array();
            return "%s.%s.%s"
                    .formatted(
                            FORMAT,
                            current.id(),
                            Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows AES-GCM", impossible);
        }
    }

    /** Throws {@link SealBroken} for what was not sealed for this place with a key that is known. */
    public String open(SealedPlace place, String sealed) {
        var parts = parts(sealed);
        var key = all.stream()
                .filter(known -> known.id().equals(parts[1]))
                .findFirst()
                .orElseThrow(() ->
                        new SealBroken("Sealed with a key that is neither %s nor one of %s".formatted(KEY, OLD_KEYS)));
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var body = new byte[bytes.remaining()];
            bytes.get(body);
            return new String(cipher(Cipher.DECRYPT_MODE, key, place, nonce).doFinal(body), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException notSealedHere) {
            throw new SealBroken("Sealed for another place, or changed since");
        }
    }

    /** Whether it was sealed with the key of today; otherwise it should be opened and sealed anew. */
    public boolean isCurrent(String sealed) {
        return parts(sealed)[1].equals(current.id());
    }

    private static String[] parts(String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FORMAT)) {
            throw new SealBroken("Not a sealed text");
        }
        return parts;
    }

    private static Cipher cipher(int mode, SealingKey key, SealedPlace place, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
