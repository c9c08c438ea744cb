package io.gangway.onboarding.idempotency;

import java.security.MessageDigest;

/**
 * What is kept of a request, to know it again.
 *
 * @param keyed as it is kept
 * @param bare without a key, as it was kept before there was one
 */
public record RequestHash(byte[] keyed, byte[] bare) {

    /** Whether that was kept of the same request. */
    public boolean isOf(byte[] kept) {
        return MessageDigest.isEqual(keyed, kept) || MessageDigest.isEqual(bare, kept);
    }
}
