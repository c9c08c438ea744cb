package io.gangway.check.runtime;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the tenant's commands were answered, by command id. */
@ApplicationScoped
class CheckAnswers implements PanacheRepositoryBase<CheckAnswer, UUID> {

    /** What the same check was answered in earlier attempts, the latest first. */
    List<CheckAnswer> before(CheckAnswer answer) {
        return list("checkId = ?1 and attempt < ?2 order by attempt desc", answer.checkId(), answer.attempt());
    }
}
