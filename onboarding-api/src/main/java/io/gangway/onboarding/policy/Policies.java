package io.gangway.onboarding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The versions of the tenant's policies. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, UUID> {

    private final Clock clock;

    Policies(Clock clock) {
        this.clock = clock;
    }

    /** The version in force: of all whose time has come the one that came last, unless it was retired. */
    public Optional<Policy> findActive(String product) {
        return find(
                        "product = ?1 and state in (?2, ?3) and activeFrom <= ?4 order by activeFrom desc",
                        product,
                        PolicyState.ACTIVATED,
                        PolicyState.RETIRED,
                        clock.instant())
                .firstResultOptional()
                .filter(latest -> latest.state() == PolicyState.ACTIVATED);
    }
}
