package io.gangway.check;

import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What the service has written down, seen as one tenant. */
@ApplicationScoped
public class Books {

    private final EntityManager database;
    private final TenantBinding binding;

    Books(EntityManager database, TenantBinding binding) {
        this.database = database;
        this.binding = binding;
    }

    public long answersTo(TenantId tenant, UUID checkId) {
        return count(tenant, "SELECT count(*) FROM check_answer WHERE check_id = ?1", checkId);
    }

    public long cases(TenantId tenant, UUID checkId) {
        return count(tenant, "SELECT count(*) FROM check_case WHERE check_id = ?1", checkId);
    }

    public long heldBack(TenantId tenant, UUID checkId) {
        return count(tenant, "SELECT count(*) FROM outbox WHERE message_key = ?1", checkId.toString());
    }

    private long count(TenantId tenant, String sql, Object parameter) {
        return binding.call(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(sql, Long.class)
                        .setParameter(1, parameter)
                        .getSingleResult()));
    }
}
