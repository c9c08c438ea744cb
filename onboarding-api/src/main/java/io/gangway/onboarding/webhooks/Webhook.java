package io.gangway.onboarding.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant wants to be told. What the deliveries write ({@code queued_to}, {@code failing_since}) is theirs: it is written
 * past this class, and never from here.
 */
@Entity
@DynamicUpdate
class Webhook {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String name;
    private String url;

    // No Lists: Hibernate takes one list of strings for another, and elsewhere they are JSON.
    private String[] types;
    private String[] products;
    private boolean ordered;

    @Column(name = "header_names")
    private String[] headerNames;

    /** Sealed JSON: names and values. */
    private String headers;

    /** Sealed. */
    private String secret;

    @Column(name = "previous_secret")
    private @Nullable String previousSecret;

    @Column(name = "previous_until")
    private @Nullable Instant previousUntil;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "failing_since", insertable = false, updatable = false)
    private @Nullable Instant failingSince;

    @Column(name = "queued_to", updatable = false)
    private long queuedTo;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int version;

    protected Webhook() {}

    /**
     * A new one that is told what comes from now on.
     *
     * @param last number of the last event that it is not told
     */
    Webhook(UUID id, String name, String sealedSecret, long last, String by, Instant now) {
        this.id = id;
        this.name = name;
        this.secret = sealedSecret;
        this.queuedTo = last;
        this.status = WebhookStatus.ENABLED;
        this.createdBy = by;
        this.createdAt = now;
        this.changedBy = by;
        this.changedAt = now;
    }

    /**
     * Takes what a person wants. One that was switched off and is wanted again goes on where it stopped.
     *
     * @param sealedHeaders the values, sealed for this row
     */
    void configure(WebhookRequest wanted, String sealedHeaders, String by, Instant now) {
        url = wanted.url();
        types = wanted.typesOrAll().toArray(String[]::new);
        products = wanted.productsOrAll().toArray(String[]::new);
        ordered = wanted.isOrdered();
        headerNames = wanted.headersOrNone().keySet().stream().sorted().toArray(String[]::new);
        headers = sealedHeaders;
        if (wanted.isEnabled()) {
            status = WebhookStatus.ENABLED;
            disabledAt = null;
        } else if (status == WebhookStatus.ENABLED) {
            status = WebhookStatus.DISABLED;
            disabledAt = now;
        }
        touch(by, now);
    }

    /** From now on messages are signed with both, and after a while with the new one alone. */
    void rotate(String sealedSecret, String sealedPrevious, Instant previousValidUntil, String by, Instant now) {
        previousSecret = sealedPrevious;
        previousUntil = previousValidUntil;
        secret = sealedSecret;
        touch(by, now);
    }

    private void touch(String by, Instant now) {
        changedBy = by;
        changedAt = now;
        version++;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return List.of(types);
    }

    List<String> products() {
        return List.of(products);
    }

    boolean ordered() {
        return ordered;
    }

    List<String> headerNames() {
        return List.of(headerNames);
    }

    String headers() {
        return headers;
    }

    String secret() {
        return secret;
    }

    /** The one before, while it is still good. */
    Optional<String> previousSecret(Instant now) {
        return previousUntil != null && now.isBefore(previousUntil)
                ? Optional.ofNullable(previousSecret)
                : Optional.empty();
    }

    Optional<Instant> previousUntil(Instant now) {
        return Optional.ofNullable(previousUntil).filter(now::isBefore);
    }

    WebhookStatus status() {
        return status;
    }

    @Nullable
    Instant disabledAt() {
        return disabledAt;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
