package io.gangway.review.reviewer;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The people whom the tenant's inbox has met. */
@ApplicationScoped
public class Reviewers implements PanacheRepositoryBase<KnownReviewer, String> {

    // The column's default takes the tenant from the connection, where the platform has set it.
    private static final String MEET = """
            insert into reviewer (id, name, senior, seen_at) values (:id, :name, :senior, :now)
            on conflict (tenant_id, id) do update
               set name = excluded.name, senior = excluded.senior, seen_at = excluded.seen_at
            """;

    void meet(ActingReviewer person, Instant now) {
        getEntityManager()
                .createNativeQuery(MEET)
                .setParameter("id", person.id())
                .setParameter("name", person.person().name())
                .setParameter("senior", person.isSenior())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The person, if the inbox has met them. */
    public Optional<KnownReviewer> find(String id) {
        return find("id", id).firstResultOptional();
    }

    /** Lets nothing else of the person's come in between until the transaction ends. */
    public void oneAtATime(String id) {
        find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    KnownReviewer get(String id) {
        return find(id).orElseThrow(UnknownResource::new);
    }

    /** All of the tenant, by name. */
    public List<KnownReviewer> all() {
        return list("order by name, id");
    }
}
