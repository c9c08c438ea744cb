package io.gangway.onboarding.intake;

import io.agroal.api.AgroalDataSource;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.policy.Tenants;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** The references of tenants who wish that each of them names one onboarding. */
@ApplicationScoped
class ExternalReferences {

    private static final String TAKE = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final Tenants tenants;
    private final Onboardings onboardings;
    private final AgroalDataSource database;
    private final CurrentTenant currentTenant;

    ExternalReferences(
            Tenants tenants, Onboardings onboardings, AgroalDataSource database, CurrentTenant currentTenant) {
        this.tenants = tenants;
        this.onboardings = onboardings;
        this.database = database;
        this.currentTenant = currentTenant;
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
            take("reference " + currentTenant.get() + " " + reference);
            onboardings
                    .find("externalReference = ?1 order by id", reference)
                    .firstResultOptional()
                    .ifPresent(other -> {
                        throw new ExternalReferenceInUse(other.id());
                    });
            onboarding.keepReferenceUnique();
        });
    }

    private void take(String lock) {
        // The pool hands out the connection of the transaction.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, lock);
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The reference cannot be taken", failure);
        }
    }
}
