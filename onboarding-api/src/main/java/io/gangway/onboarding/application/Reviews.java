package io.gangway.onboarding.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The reviews of this tenant's onboardings. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    public Optional<Review> findOf(UUID onboardingId) {
        return find("onboardingId", onboardingId).firstResultOptional();
    }
}
