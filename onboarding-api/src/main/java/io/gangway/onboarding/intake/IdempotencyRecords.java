package io.gangway.onboarding.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What this tenant was answered under which key. */
@ApplicationScoped
class IdempotencyRecords implements PanacheRepositoryBase<IdempotencyRecord, String> {}
