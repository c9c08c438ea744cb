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

    /** How many of them a reviewer resolved by hand. */
    public int countResolved(UUID onboardingId) {
        return Math.toIntExact(count("onboardingId = ?1 and resolution is not null", onboardingId));
    }

    public CheckCase get(UUID onboardingId, CheckType type) {
        return find(onboardingId, type)
                .orElseThrow(() -> new IllegalStateException("No " + type + " check was planned for " + onboardingId));
    }
}
