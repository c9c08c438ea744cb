package io.gangway.onboarding.application;

import io.gangway.check.contract.CheckType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The checks of this tenant's onboardings. */
@ApplicationScoped
public class CheckCases implements PanacheRepositoryBase<CheckCase, UUID> {

    private final InTransaction inTransaction;

    CheckCases(InTransaction inTransaction) {
        this.inTransaction = inTransaction;
    }

    /** The checks of a new onboarding. */
    public void add(UUID onboardingId, List<CheckCase> planned) {
        persist(planned);
        inTransaction.put(CheckCase.class, onboardingId, planned);
    }

    /** The same as {@link #of(UUID)} for an onboarding that the transaction holds for change: asked once. */
    public List<CheckCase> ofHeld(UUID onboardingId) {
        return inTransaction.get(CheckCase.class, onboardingId, this::of);
    }

    /** In the order of {@link CheckType}; empty before the checks are planned. */
    public List<CheckCase> of(UUID onboardingId) {
        return list("onboardingId", onboardingId).stream()
                .sorted(Comparator.comparing(CheckCase::type))
                .toList();
    }

    /** The same for many onboardings at once. */
    public Map<UUID, List<CheckCase>> of(Collection<UUID> onboardingIds) {
        return list("onboardingId in ?1", onboardingIds).stream()
                .sorted(Comparator.comparing(CheckCase::type))
                .collect(Collectors.groupingBy(CheckCase::onboardingId));
    }

    public Optional<CheckCase> find(UUID onboardingId, CheckType type) {
        return find("onboardingId = ?1 and type = ?2", onboardingId, type).firstResultOptional();
    }

    /** How many checks of an onboarding that the transaction holds a reviewer resolved by hand. */
    public int countResolved(UUID onboardingId) {
        return Math.toIntExact(ofHeld(onboardingId).stream()
                .filter(CheckCase::isResolvedByHand)
                .count());
    }

    /** A check of an onboarding that the transaction holds for change. */
    public CheckCase get(UUID onboardingId, CheckType type) {
        return ofHeld(onboardingId).stream()
                .filter(check -> check.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + type + " check was planned for " + onboardingId));
    }
}
