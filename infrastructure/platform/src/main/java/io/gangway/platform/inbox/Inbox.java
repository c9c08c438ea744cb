package io.gangway.platform.inbox;

import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Tells a first delivery from a repeated one. */
@ApplicationScoped
public class Inbox {

    private static final String REMEMBER = """
            INSERT INTO inbox (tenant_id, message_id, type, received_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING
            """;

    private final EntityManager database;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    Inbox(EntityManager database, CurrentTenant currentTenant, Clock clock) {
        this.database = database;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /**
     * Remembers the message in the running transaction. A second delivery that runs at the same time waits here for
     * the first one's outcome.
     *
     * @return false when the message was handled before
     */
    @Transactional(TxType.MANDATORY)
    public boolean firstTime(UUID messageId, String type) {
        return database.createNativeQuery(REMEMBER)
                        .setParameter(1, currentTenant.get().value())
                        .setParameter(2, messageId)
                        .setParameter(3, type)
                        .setParameter(4, OffsetDateTime.now(clock))
                        .executeUpdate()
                == 1;
    }
}
