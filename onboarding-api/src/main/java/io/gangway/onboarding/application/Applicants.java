package io.gangway.onboarding.application;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The applicants of this tenant. */
@ApplicationScoped
public class Applicants implements PanacheRepositoryBase<Applicant, UUID> {

    public ApplicantDocument get(UUID onboardingId) {
        return findByIdOptional(onboardingId).orElseThrow(UnknownResource::new).document();
    }
}
