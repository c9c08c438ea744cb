package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.gangway.check.contract.CheckType;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outbox.Outbox;
import io.gangway.platform.outbox.OutboxRow;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The platform's outbox, with a destination of its own beside Kafka. */
@QuarkusTest
class OutboxIT extends ComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String key = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @Inject
    Drawer drawer;

    @Inject
    TenantBinding binding;

    @Inject
    EntityManager database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @Test
    void what_a_transaction_sends_leaves_in_the_order_in_which_it_was_sent() {
        inTransaction(() -> IntStream.range(0, 1_200).forEach(number -> send("topic-" + number)));

        await().atMost(PATIENCE).until(() -> drawer.withKey(key).size() == 1_200);
        assertThat(drawer.withKey(key))
                .isSortedAccordingTo((one, other) -> Long.compare(one.seq(), other.seq()))
                .extracting(OutboxRow::topic)
                .containsExactlyElementsOf(IntStream.range(0, 1_200)
                        .mapToObj(number -> "topic-" + number)
                        .toList());
    }

    @Test
    void a_transaction_that_is_rolled_back_sends_nothing() {
        assertThat(catchThrowable(() -> inTransaction(() -> {
                    send("never");
                    throw new IllegalStateException("no");
                })))
                .isNotNull();

        inTransaction(() -> send("after"));
        await().atMost(PATIENCE).until(() -> !drawer.withKey(key).isEmpty());
        assertThat(drawer.withKey(key)).extracting(OutboxRow::topic).containsExactly("after");
    }

    @Test
    void what_cannot_be_written_fails_the_transaction_and_says_why() {
        var checkId = UUID.randomUUID();

        var failure = catchThrowable(() -> inTransaction(() -> {
            openCheck(checkId);
            // PostgreSQL has no text with a zero in it.
            send("zero\u0000");
        }));

        assertThat(Failures.find(failure, SQLException.class))
                .hasValueSatisfying(cause -> assertThat(cause.getSQLState()).isEqualTo("22021"));
        assertThat(books.cases(tenant, checkId)).isZero();
    }

    @Test
    void what_is_sent_while_the_transaction_completes_is_sent() {
        inTransaction(() -> {
            send("first");
            transaction.registerInterposedSynchronization(new AtTheLastMoment(() -> send("second")));
        });

        await().atMost(PATIENCE).until(() -> drawer.withKey(key).size() == 2);
        assertThat(drawer.withKey(key)).extracting(OutboxRow::topic).containsExactly("first", "second");
    }

    @Test
    void a_transaction_is_announced_once_to_each_destination_that_it_sends_to() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        setting("gangway.database.url"),
                        setting("gangway.database.user"),
                        setting("gangway.database.password"));
                var statement = connection.createStatement()) {
            statement.execute("LISTEN outbox");

            inTransaction(() -> {
                send("one");
                send("two");
                outbox.send("nowhere-" + key, message("three", Duration.ZERO));
                outbox.send("nowhere-" + key, message("four", Duration.ofHours(1)));
            });

            var heard = new ArrayList<String>();
            await().atMost(PATIENCE).until(() -> {
                for (var notification : connection.unwrap(PGConnection.class).getNotifications(100)) {
                    heard.add(notification.getParameter());
                }
                return heard.contains("nowhere-" + key + " later");
            });
            assertThat(heard).contains("drawer", "nowhere-" + key).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_is_for_later_leaves_later_and_holds_up_nothing() {
        var sentAt = Instant.now();
        inTransaction(() -> {
            outbox.send(Drawer.NAME, message("later", Duration.ofSeconds(1)));
            outbox.send(Drawer.NAME, message("still later", Duration.ofMillis(1_500)));
            send("now");
        });

        await().atMost(PATIENCE).until(() -> drawer.withKey(key).size() == 3);
        assertThat(drawer.withKey(key)).extracting(OutboxRow::topic).containsExactly("now", "later", "still later");
        assertThat(Duration.between(sentAt, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void what_a_destination_refuses_is_offered_again() {
        inTransaction(() -> send(Drawer.REFUSED_AT_FIRST));

        await().atMost(PATIENCE).until(() -> !drawer.withKey(key).isEmpty());
        assertThat(drawer.withKey(key)).extracting(OutboxRow::attempts).containsExactly(1);
    }

    @Test
    void a_message_leaves_although_nobody_listens() throws SQLException {
        try (var connection = relay.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND query = 'LISTEN outbox' AND usename = current_user
                    """);
        }
        inTransaction(() -> send("unheard"));

        await().atMost(PATIENCE).until(() -> !drawer.withKey(key).isEmpty());
        assertThat(drawer.withKey(key)).hasSize(1);
    }

    private void inTransaction(Runnable work) {
        binding.run(tenant, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private void send(String topic) {
        outbox.send(Drawer.NAME, message(topic, Duration.ZERO));
    }

    private OutgoingMessage message(String topic, Duration delay) {
        return new OutgoingMessage(topic, key, UUID.randomUUID(), "Note", Instant.now(), List.of(), delay);
    }

    private void openCheck(UUID checkId) {
        database.createNativeQuery("INSERT INTO check_case (check_id, type, opened_at) VALUES (?1, ?2, now())")
                .setParameter(1, checkId)
                .setParameter(2, CheckType.CREDIT.name())
                .executeUpdate();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private record AtTheLastMoment(Runnable work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            work.run();
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left to do.
        }
    }
}
