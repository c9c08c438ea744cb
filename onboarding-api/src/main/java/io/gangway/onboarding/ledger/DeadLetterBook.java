package io.gangway.onboarding.ledger;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.messaging.DeadLetter;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which records about a case were refused for good. They stand in the ledger of whose case it is, whatever
 * tenant the record names; what is about no case is nobody's, and only its topic knows of it.
 */
@ApplicationScoped
class DeadLetterBook {

    private static final int LONGEST_TYPE = 200;

    private static final String INSERT = """
            INSERT INTO message_trail (id, onboarding_id, disposition, message_id, type, subject, topic, kafka_partition,
                                       kafka_offset, reason, at)
            SELECT ?, onboarding_id, 'DEAD_LETTERED', ?, ?, id, ?, ?, ?, ?, ?
            FROM (SELECT id, onboarding_id FROM check_case UNION ALL SELECT id, onboarding_id FROM review) AS subject
            WHERE id = ?
            ON CONFLICT DO NOTHING
            """;

    private final CaseOwners owners;
    private final TenantBinding binding;
    private final AgroalDataSource database;
    private final Ids ids;
    private final Clock clock;

    DeadLetterBook(CaseOwners owners, TenantBinding binding, AgroalDataSource database, Ids ids, Clock clock) {
        this.owners = owners;
        this.binding = binding;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    void on(@Observes DeadLetter letter) {
        letter.header("ce_subject")
                .or(() -> Optional.ofNullable(letter.record().key()))
                .flatMap(DeadLetterBook::id)
                .ifPresent(subject -> owners.findOwner(subject)
                        .ifPresent(owner -> binding.run(
                                owner, () -> QuarkusTransaction.requiringNew().run(() -> write(letter, subject)))));
    }

    private void write(DeadLetter letter, UUID subject) {
        var record = letter.record();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ids.next());
            insert.setObject(
                    2, letter.header("ce_id").flatMap(DeadLetterBook::id).orElse(null));
            insert.setString(3, typeOf(letter));
            insert.setString(4, record.topic());
            insert.setInt(5, record.partition());
            insert.setLong(6, record.offset());
            insert.setString(7, letter.reason());
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(9, subject);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("A dead letter cannot be noted", failure);
        }
    }

    /** What the sender called it, unless that is no name at all: anybody can write anything into a header. */
    private static @Nullable String typeOf(DeadLetter letter) {
        return letter.header("ce_type")
                .filter(type -> type.length() <= LONGEST_TYPE && type.matches("[A-Za-z0-9._-]+"))
                .orElse(null);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
