package io.gangway.onboarding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The tenant's policies. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, UUID> {

    public Optional<Policy> findActive(String product) {
        return find("product = ?1 and active", product).firstResultOptional();
    }
}
