package io.gangway.onboarding.ledger;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells an id that nobody knows from another tenant's id. Row-level security hides the difference from the role that
 * serves requests, as it should; an event that names the wrong tenant must not pass as merely unmatched.
 */
@ApplicationScoped
public class CaseOwners {

    private final AgroalDataSource dataSource;

    CaseOwners(@DataSource("relay") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Throws {@link UnreadableMessage} when the check belongs to a tenant other than this one. */
    public void requireNoForeignCheck(UUID checkId, TenantId tenant) {
        refuseForeign("SELECT tenant_id FROM check_case WHERE id = ?", checkId, tenant);
    }

    /** Throws {@link UnreadableMessage} when the review belongs to a tenant other than this one. */
    public void requireNoForeignReview(UUID reviewId, TenantId tenant) {
        refuseForeign("SELECT tenant_id FROM review WHERE id = ?", reviewId, tenant);
    }

    /** Whose check or review that is. */
    Optional<TenantId> findOwner(UUID checkOrReview) {
        return find("SELECT tenant_id FROM check_case WHERE id = ?", checkOrReview)
                .or(() -> find("SELECT tenant_id FROM review WHERE id = ?", checkOrReview))
                .map(TenantId::new);
    }

    private void refuseForeign(String query, UUID id, TenantId tenant) {
        if (find(query, id).filter(owner -> !owner.equals(tenant.value())).isPresent()) {
            throw new UnreadableMessage("FOREIGN_TENANT", "the case belongs to another tenant than the message");
        }
        if (find("SELECT id FROM tenant WHERE id = ?", tenant.value()).isEmpty()) {
            throw new UnreadableMessage("UNKNOWN_TENANT", "the message names a tenant that does not exist");
        }
    }

    private Optional<UUID> find(String query, UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The owner of a case cannot be looked up", failure);
        }
    }
}
