package io.gangway.onboarding.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells one request from another by what it says: white space, the order of members and the difference between a missing
 * member and null do not count. That also keeps old hashes valid when the request gets new optional members.
 */
public final class RequestHash {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private RequestHash() {}

    public static byte[] of(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException bug) {
            // The cause might quote the request.
            throw new IllegalStateException(
                    "Cannot hash a request: " + bug.getClass().getSimpleName());
        }
    }
}
