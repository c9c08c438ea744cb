package io.gangway.platform.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key and its name.
 *
 * @param id says which of several keys it is, and nothing of what it is
 */
record SealingKey(String id, SecretKeySpec key) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    /** @param setting where it was read, for the complaint */
    static SealingKey of(String setting, String base64) {
        var bytes = decoded(setting, base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalStateException("%s has %d bytes instead of %d".formatted(setting, bytes.length, BYTES));
        }
        return new SealingKey(id(bytes), new SecretKeySpec(bytes, "AES"));
    }

    @Override
    public String toString() {
        return "SealingKey[%s]".formatted(id);
    }

    private static byte[] decoded(String setting, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException quotesIt) {
            throw new IllegalStateException(setting + " is not Base64");
        }
    }

    private static String id(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
