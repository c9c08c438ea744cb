package io.gangway.platform.tenancy;

import java.util.Objects;
import java.util.UUID;

/** Names one tenant. Never taken from a parameter or a body: only from a verified token or a bound message. */
public record TenantId(UUID value) {

    /** Under which a request's identity carries the tenant of its token. */
    public static final String ATTRIBUTE = "gangway.tenant";

    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the usual text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
