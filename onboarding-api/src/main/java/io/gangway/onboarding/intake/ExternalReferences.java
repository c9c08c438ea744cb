package io.gangway.onboarding.intake;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.policy.Tenants;
import io.gangway.platform.transaction.Turns;
import jakarta.enterprise.context.ApplicationScoped;

/** The references of tenants who wish that each of them names one onboarding. */
@ApplicationScoped
class ExternalReferences {

    private final Tenants tenants;
    private final Onboardings onboardings;
    private final Turns turns;

    ExternalReferences(Tenants tenants, Onboardings onboardings, Turns turns) {
        this.tenants = tenants;
        this.onboardings = onboardings;
        this.turns = turns;
    }

    /**
     * Keeps the reference for this onboarding, which is new and not yet stored, where the tenant wishes so. Calls that want
     * one reference at once wait for each other here, and the database has the last word.
     */
    void claim(Onboarding onboarding) {
        if (!tenants.current().wantsUniqueReferences()) {
            return;
        }
        onboarding.externalReference().ifPresent(reference -> {
            turns.await("reference", reference);
            onboardings
                    .find("externalReference = ?1 order by id", reference)
                    .firstResultOptional()
                    .ifPresent(other -> {
                        throw new ExternalReferenceInUse(other.id());
                    });
            onboarding.keepReferenceUnique();
        });
    }
}
