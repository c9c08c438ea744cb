package io.gangway.onboarding.policy;

import static java.util.stream.Collectors.toMap;

import io.gangway.platform.problem.UnknownResource;
import io.gangway.platform.transaction.Turns;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The versions of the tenant's policies. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, UUID> {

    private final Turns turns;
    private final Clock clock;

    Policies(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /** Throws {@link UnknownResource} for an unknown id and for another tenant's alike. */
    public Policy get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /** Takes the version for change, so that calls that meet are handled one after the other. */
    public Policy getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(UnknownResource::new);
    }

    /** The version in force: of all whose time has come the one that came last, unless it was retired. */
    public Optional<Policy> findActive(String product) {
        return find(
                        "product = ?1 and state in (?2, ?3) and activeFrom <= ?4 order by activeFrom desc",
                        product,
                        PolicyState.ACTIVATED,
                        PolicyState.RETIRED,
                        clock.instant())
                .firstResultOptional()
                .filter(latest -> latest.state() == PolicyState.ACTIVATED);
    }

    public Optional<Policy> findDraft(String product) {
        return find("product = ?1 and state = ?2", product, PolicyState.DRAFT).firstResultOptional();
    }

    /** Whether another version of the same product comes into force at this very time. */
    public boolean hasAnotherFrom(Instant activeFrom, Policy policy) {
        return count("product = ?1 and activeFrom = ?2 and id <> ?3", policy.product(), activeFrom, policy.id()) > 0;
    }

    /** Follows the greatest number so far; good for one who has {@linkplain #take taken} the product. */
    public int nextVersion(String product) {
        return find("product = ?1 order by version desc", product)
                        .firstResultOptional()
                        .map(Policy::version)
                        .orElse(0)
                + 1;
    }

    /** Takes the product until the transaction ends: its versions get their numbers and times one after the other. */
    public void take(String product) {
        turns.await("policy", product);
    }

    /** How the versions of all products stand at this moment. */
    public Standings standings() {
        var now = clock.instant();
        Map<String, Instant> latest = getEntityManager()
                .createQuery(
                        "select p.product, max(p.activeFrom) from Policy p where p.activeFrom <= :now group by p.product",
                        Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> (Instant) row[1]));
        return policy -> policy.statusAt(now, latest.get(policy.product()));
    }

    /** Those that the filter lets through, newest first. */
    public List<Policy> list(PolicyFilter filter, int limit) {
        var condition = filter.at(clock.instant());
        return find("from Policy p where " + condition.text() + " order by p.id desc", condition.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Tells how a version stands. */
    @FunctionalInterface
    public interface Standings {
        PolicyStatus of(Policy policy);
    }
}
