package io.gangway.onboarding.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this tenant's reviewers asked of applicants. */
@ApplicationScoped
public class InformationRequests implements PanacheRepositoryBase<InformationRequest, UUID> {

    /** Oldest first. */
    public List<InformationRequest> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by requestedAt, id", onboardingId);
    }

    /** The one that is open, otherwise the one that ended last; by our clock, since the inbox has another. */
    public Optional<InformationRequest> findLatest(UUID onboardingId) {
        return find("onboardingId = ?1 order by endedAt desc nulls first", onboardingId)
                .firstResultOptional();
    }

    /** The one that waits for its answer: there is never more than one. */
    public Optional<InformationRequest> findOpen(UUID onboardingId) {
        return find("onboardingId = ?1 and status = ?2", onboardingId, InformationStatus.OPEN)
                .firstResultOptional();
    }
}
