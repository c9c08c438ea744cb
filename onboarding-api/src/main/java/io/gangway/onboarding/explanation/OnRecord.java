package io.gangway.onboarding.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what explanations are made of and what no other package reads in this way. */
@ApplicationScoped
class OnRecord {

    private final EntityManager entities;

    OnRecord(EntityManager entities) {
        this.entities = entities;
    }

    /** All that happened to an onboarding, in the order in which it was written down. */
    List<Step> stepsOf(UUID onboardingId) {
        return entities.createQuery("from Step where onboardingId = ?1 order by seq", Step.class)
                .setParameter(1, onboardingId)
                .getResultList();
    }

    List<TakenEvent> events(Collection<UUID> ids) {
        return entities.createQuery("from TakenEvent where eventId in ?1", TakenEvent.class)
                .setParameter(1, ids)
                .getResultList();
    }

    List<VersionStory> versions(String product, Collection<Integer> numbers) {
        return entities.createQuery("from VersionStory where product = ?1 and version in ?2", VersionStory.class)
                .setParameter(1, product)
                .setParameter(2, numbers)
                .getResultList();
    }
}
