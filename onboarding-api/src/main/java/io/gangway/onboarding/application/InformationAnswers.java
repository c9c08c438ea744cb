package io.gangway.onboarding.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What this tenant's applicants sent. */
@ApplicationScoped
public class InformationAnswers implements PanacheRepositoryBase<InformationAnswer, UUID> {

    /** By request, oldest first. */
    public Map<UUID, List<InformationAnswer>> of(UUID onboardingId) {
        return list("onboardingId = ?1 order by receivedAt, id", onboardingId).stream()
                .collect(Collectors.groupingBy(InformationAnswer::requestId));
    }

    public Optional<InformationAnswer> findByKey(String idempotencyKey) {
        return find("idempotencyKey", idempotencyKey).firstResultOptional();
    }
}
