package io.gangway.check.runtime;

import io.gangway.check.contract.CheckType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The checks of the tenant. */
@ApplicationScoped
class CheckCases implements PanacheRepositoryBase<CheckCase, UUID> {

    // The tenant is the column's default: what the transaction is bound to, and nothing that could be passed wrongly.
    private static final String OPEN = """
            INSERT INTO check_case (check_id, type, opened_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (check_id) DO NOTHING
            """;

    /**
     * Opens the check if nobody did, and locks it for the rest of the transaction.
     *
     * @return empty when another tenant owns a check of that id: the key is taken and yet no row is to be seen
     */
    Optional<CheckCase> openAndLock(UUID checkId, CheckType type, Instant at) {
        getEntityManager()
                .createNativeQuery(OPEN)
                .setParameter(1, checkId)
                .setParameter(2, type.name())
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return findByIdOptional(checkId, LockModeType.PESSIMISTIC_WRITE);
    }
}
