package io.gangway.check.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.ComponentTest;
import io.gangway.check.contract.CheckType;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row-level security is the second lock. With it taken off, the first one keeps the tenants apart by itself. */
@QuarkusTest
class TwoLocksIT extends ComponentTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final UUID checkId = UUID.randomUUID();

    @Inject
    CheckCases cases;

    @Inject
    TenantBinding binding;

    @BeforeEach
    void takeOffTheSecondLock() throws SQLException {
        asOwner("ALTER TABLE check_case DISABLE ROW LEVEL SECURITY");
    }

    @AfterEach
    void putItOnAgain() throws SQLException {
        asOwner("ALTER TABLE check_case ENABLE ROW LEVEL SECURITY");
    }

    @Test
    void another_tenant_s_row_is_neither_found_nor_listed_nor_counted_nor_changed() {
        var other = new TenantId(UUID.randomUUID());
        as(tenant, () -> cases.openAndLock(checkId, CheckType.CREDIT, NOON));

        assertThat(as(tenant, () -> cases.findByIdOptional(checkId))).isPresent();
        assertThat(as(tenant, () -> cases.count("checkId", checkId))).isEqualTo(1);

        assertThat(as(other, () -> cases.findByIdOptional(checkId))).isEmpty();
        assertThat(as(other, () -> cases.findByIdOptional(checkId, LockModeType.PESSIMISTIC_WRITE)))
                .isEmpty();
        assertThat(as(other, () -> cases.list("checkId", checkId))).isEmpty();
        assertThat(as(other, () -> cases.count("checkId", checkId))).isZero();
        assertThat(as(other, () -> cases.update("withdrawnAt = ?1 where checkId = ?2", NOON, checkId)))
                .isZero();
    }

    private <T> T as(TenantId who, Supplier<T> work) {
        return binding.call(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        setting("gangway.database.url"),
                        setting("gangway.database.owner"),
                        setting("gangway.database.owner.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
