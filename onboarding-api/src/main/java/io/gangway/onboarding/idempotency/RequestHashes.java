package io.gangway.onboarding.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells one request from another by what it says: white space, the order of members and the difference between a missing
 * member and null do not count, and 24.9 is 24.90. Texts are in NFC already. That also keeps old hashes valid when the request gets new optional members. Keyed, because
 * a bare hash of a person's data can be guessed by whoever reads the table.
 */
@ApplicationScoped
public class RequestHashes {

    private static final String MAC = "HmacSHA256";
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new ByValue()))
            .build();

    /** One number has one form, however many zeros it was written with. */
    private static final class ByValue extends StdSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        private ByValue() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            json.writeNumber(plain.toPlainString());
        }
    }

    private final SecretKeySpec key;

    /** @param key the same for all replicas and for as long as the rows that were written with it */
    public RequestHashes(@ConfigProperty(name = "gangway.request-hash.key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC);
    }

    public RequestHash of(Object request) {
        try {
            var bare = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(request));
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return new RequestHash(mac.doFinal(bare), bare);
        } catch (JsonProcessingException | GeneralSecurityException bug) {
            // The cause might quote the request.
            throw new IllegalStateException(
                    "Cannot hash a request: " + bug.getClass().getSimpleName());
        }
    }
}
