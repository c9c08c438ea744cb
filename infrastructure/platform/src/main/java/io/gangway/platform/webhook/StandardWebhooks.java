package io.gangway.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The three headers of a signed message; see the Standard Webhooks specification 1.0.0, "Signature scheme". */
public final class StandardWebhooks {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String MAC = "HmacSHA256";

    private StandardWebhooks() {}

    /**
     * Signs one attempt at delivery.
     *
     * @param id the message's, the same for every attempt, so that the receiver knows a repeat; without a full stop
     * @param at the attempt's time, of which whole seconds are told; receivers refuse what is some minutes old
     * @param body exactly what is sent, as UTF-8
     * @param secrets one, or while the receiver changes over all that are valid: one signature for each, and one of them verifies
     */
    public static Map<String, String> headers(String id, Instant at, String body, List<WebhookSecret> secrets) {
        if (id.isEmpty() || id.indexOf('.') >= 0) {
            throw new IllegalArgumentException("The parts of what is signed are separated by full stops");
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A message needs a secret to be signed with");
        }
        var timestamp = Long.toString(at.getEpochSecond());
        var signed = "%s.%s.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        var signatures = secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret, signed)))
                .collect(Collectors.joining(" "));
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signatures);
    }

    private static byte[] mac(WebhookSecret secret, byte[] signed) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.bytes(), MAC));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + MAC, impossible);
        }
    }
}
