package io.gangway.onboarding.deciding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tenant's policies said about its onboardings. */
@ApplicationScoped
public class DecisionRecords implements PanacheRepositoryBase<DecisionRecord, UUID> {

    /** What this version said, if it was asked already: it is asked once. */
    Optional<DecisionRecord> find(UUID onboardingId, UUID policyId) {
        return find("onboardingId = ?1 and policyId = ?2", onboardingId, policyId)
                .firstResultOptional();
    }

    /** Oldest first; more than one where the onboarding moved to another version. */
    public List<DecisionRecord> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by id", onboardingId);
    }
}
