package io.gangway.onboarding;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Tokens with a key of which only their author knows. */
final class SignedElsewhere {

    private SignedElsewhere() {}

    static String token() {
        try {
            var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
            return Jwt.audience("gangway")
                    .subject("somebody")
                    .jws()
                    .keyId(UUID.randomUUID().toString())
                    .sign(key);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
