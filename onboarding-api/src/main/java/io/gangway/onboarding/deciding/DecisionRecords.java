package io.gangway.onboarding.deciding;

import io.gangway.onboarding.application.InTransaction;
import io.gangway.onboarding.application.Onboarding;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tenant's policies said about its onboardings. */
@ApplicationScoped
public class DecisionRecords implements PanacheRepositoryBase<DecisionRecord, UUID> {

    private final InTransaction inTransaction;

    DecisionRecords(InTransaction inTransaction) {
        this.inTransaction = inTransaction;
    }

    void add(DecisionRecord decided) {
        persist(decided);
        inTransaction.put(DecisionRecord.class, decided.onboardingId(), Optional.of(decided));
    }

    /** What the version that applies said when so many checks were resolved by hand: then it is asked once. */
    public Optional<DecisionRecord> find(Onboarding onboarding, int resolvedChecks) {
        var written = inTransaction
                .get(DecisionRecord.class, onboarding.id(), _ -> Optional.<DecisionRecord>empty())
                .filter(record -> record.isOf(onboarding.policyId(), resolvedChecks));
        return written.isPresent() ? written : read(onboarding, resolvedChecks);
    }

    private Optional<DecisionRecord> read(Onboarding onboarding, int resolvedChecks) {
        return find(
                        "onboardingId = ?1 and policyId = ?2 and resolvedChecks = ?3",
                        onboarding.id(),
                        onboarding.policyId(),
                        resolvedChecks)
                .firstResultOptional();
    }

    /** Whether the version that applies was asked with all that is resolved by hand. */
    public boolean knows(Onboarding onboarding, int resolvedChecks) {
        return find(onboarding, resolvedChecks).isPresent();
    }

    /** Oldest first; more than one where the onboarding moved to another version or a check was resolved by hand. */
    public List<DecisionRecord> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by id", onboardingId);
    }
}
