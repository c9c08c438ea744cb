package io.gangway.check.runtime;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the tenant's commands were answered, by command id. */
@ApplicationScoped
class CheckAnswers implements PanacheRepositoryBase<CheckAnswer, UUID> {}
