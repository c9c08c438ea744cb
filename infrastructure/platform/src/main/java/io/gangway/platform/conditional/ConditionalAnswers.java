package io.gangway.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whoever reads again names what they have in {@code If-None-Match} and is answered 304 while nothing has changed. Each answer to
 * a {@code GET} has an {@code ETag}: the resource's own, or else the digest of what is sent.
 */
@ApplicationScoped
class ConditionalAnswers {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper json;

    ConditionalAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals(HttpMethod.GET) || response.getStatus() != OK || !response.hasEntity()) {
            return;
        }
        var given = response.getHeaderString(HttpHeaders.ETAG);
        var tag = given == null ? tagged(response) : given;
        if (IfNoneMatch.of(request.getHeaderString(HttpHeaders.IF_NONE_MATCH)).isMetBy(tag)) {
            response.setEntity(null);
            response.setStatus(NOT_MODIFIED);
        }
    }

    private String tagged(ContainerResponseContext response) {
        var tag = '"' + digest(written(response)) + '"';
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        return tag;
    }

    /** The JSON is written once: what is digested is what is sent. */
    private byte[] written(ContainerResponseContext response) {
        return switch (response.getEntity()) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Object entity -> {
                var bytes = toJson(entity);
                response.setEntity(bytes, null, MediaType.APPLICATION_JSON_TYPE);
                yield bytes;
            }
        };
    }

    private byte[] toJson(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(
                    "Not serialisable: " + entity.getClass().getName());
        }
    }

    private static String digest(byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has it", impossible);
        }
    }
}
