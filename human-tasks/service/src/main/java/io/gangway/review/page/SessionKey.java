package io.gangway.review.page;

import io.gangway.platform.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the browser holds of a session: a secret of 256 bits, and the tenant below which its digest is kept. The tenant is
 * no claim: with another one the digest is not found.
 */
record SessionKey(TenantId tenant, byte[] secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int TENANT_BYTES = 16;

    static SessionKey make(TenantId tenant) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new SessionKey(tenant, secret);
    }

    /** Empty for what is no key of ours. */
    static Optional<SessionKey> parse(@Nullable String cookie) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cookie == null ? "" : cookie));
            if (bytes.remaining() != TENANT_BYTES + SECRET_BYTES) {
                return Optional.empty();
            }
            var tenant = new TenantId(new UUID(bytes.getLong(), bytes.getLong()));
            var secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new SessionKey(tenant, secret));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String cookie() {
        var bytes = ByteBuffer.allocate(TENANT_BYTES + SECRET_BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** By what the session is found; who reads it in the database cannot make the cookie of it. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }
}
