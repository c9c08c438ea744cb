package io.gangway.review.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens at rest: AES-GCM with a key that needs both the service's secret and the browser's. */
@ApplicationScoped
class SessionCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    SessionCipher(@ConfigProperty(name = "gangway.page.session-secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    byte[] seal(SessionKey session, String text) {
        var sealed = new byte[NONCE_BYTES];
        RANDOM.nextBytes(sealed);
        var body = apply(Cipher.ENCRYPT_MODE, session, sealed, text.getBytes(StandardCharsets.UTF_8));
        sealed = Arrays.copyOf(sealed, NONCE_BYTES + body.length);
        System.arraycopy(body, 0, sealed, NONCE_BYTES, body.length);
        return sealed;
    }

    /** Throws {@link IllegalStateException} for what was not sealed for this session with this secret. */
    String open(SessionKey session, byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        var body = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(apply(Cipher.DECRYPT_MODE, session, nonce, body), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, SessionKey session, byte[] nonce, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var key = new SecretKeySpec(mac.doFinal(session.secret()), "AES");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(session.tenant().toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A session cannot be read", failure);
        }
    }
}
