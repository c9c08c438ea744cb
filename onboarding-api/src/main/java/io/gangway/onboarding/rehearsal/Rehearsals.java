package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.web.PageQuery.Page;
import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rehearsals of the tenant. */
@ApplicationScoped
class Rehearsals implements PanacheRepositoryBase<Rehearsal, UUID> {

    /** Throws {@link UnknownResource} for an unknown id and for another tenant's. */
    Rehearsal get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /** With the row locked until the transaction ends. */
    Rehearsal getForChange(UUID id) {
        return findForChange(id).orElseThrow(UnknownResource::new);
    }

    Optional<Rehearsal> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that wait or run. */
    List<Rehearsal> open() {
        return list("state in (?1, ?2)", RehearsalState.QUEUED, RehearsalState.RUNNING);
    }

    /** Newest first, one more than is shown. */
    List<Rehearsal> of(UUID policyId, Page page) {
        var found = page.behind()
                .map(behind -> find("policyId = ?1 and id < ?2 order by id desc", policyId, behind))
                .orElseGet(() -> find("policyId = ?1 order by id desc", policyId));
        return found.range(0, page.lookFor() - 1).list();
    }
}
