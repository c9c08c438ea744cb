package io.gangway.review.distribution;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.review.reviewer.KnownReviewer;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One tenant's choice; its row is also the lock behind which tasks are given out, so that no limit is overrun. */
@Entity
public class Distribution {

    /** Who has not been seen for so long is not given work: perhaps the person has left. */
    private static final Duration NOT_SEEN_FOR = Duration.ofDays(30);

    /** The tenant's id: there is one choice. */
    @Id
    private UUID id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and filters by it.
    private @Nullable UUID tenantId;

    @Version
    private int version;

    @Embedded
    private DistributionTerms terms;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; rows are made by Distributions.
    protected Distribution() {}

    void change(DistributionTerms wanted, IfMatch seen) {
        if (!seen.meets(version)) {
            throw new DistributionChanged();
        }
        terms = wanted;
    }

    /** Whether an escalated task is taken from its holder and given to another. */
    public boolean reassignsOnEscalation() {
        return terms.givesOut() && terms.reassignOnEscalation();
    }

    /**
     * Chooses who is given the next task: of those around with room left, who holds least; the first by name of several.
     *
     * @param candidates who may be given it, by name
     * @param held how many tasks each of them holds
     */
    public Optional<KnownReviewer> choose(Collection<KnownReviewer> candidates, Map<String, Long> held, Instant now) {
        if (!terms.givesOut()) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(person -> person.isAround(now, now.minus(NOT_SEEN_FOR)))
                .filter(person -> holding(person, held) < terms.limitPerPerson())
                .min(Comparator.comparingLong(person -> holding(person, held)));
    }

    private static long holding(KnownReviewer person, Map<String, Long> held) {
        return held.getOrDefault(person.id(), 0L);
    }

    int version() {
        return version;
    }

    DistributionTerms terms() {
        return terms;
    }
}
