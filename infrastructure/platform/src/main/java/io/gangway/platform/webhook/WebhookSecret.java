package io.gangway.platform.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a sender and a receiver of webhooks share.
 *
 * @param text {@code whsec_} and 24 to 64 random bytes in Base64, as the specification has it
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int NEW_BYTES = 32;
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Throws {@link IllegalArgumentException} for any other form. */
    public WebhookSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret begins with " + PREFIX);
        }
        var length = bytes(text).length;
        if (length < LEAST_BYTES || length > MOST_BYTES) {
            throw new IllegalArgumentException("A secret has %d to %d bytes".formatted(LEAST_BYTES, MOST_BYTES));
        }
    }

    /** A new one of 32 bytes. */
    public static WebhookSecret generate() {
        var bytes = new byte[NEW_BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The key itself. */
    byte[] bytes() {
        return bytes(text);
    }

    @Override
    public String toString() {
        return "WebhookSecret[...]";
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException quotesIt) {
            throw new IllegalArgumentException("A secret is in Base64");
        }
    }
}
