package io.gangway.check.runtime;

import io.agroal.api.AgroalDataSource;
import io.gangway.check.contract.PerformCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;

/**
 * The way that nearly every command takes, in as few statements as it needs: nothing is known of it, and the check is
 * opened with its answer. Whatever is out of the ordinary is seen here and handled by {@link CaseKeeping}.
 *
 * <p>Plain JDBC: through Hibernate these two statements cost the service more than all its other work together.
 */
@ApplicationScoped
class OrdinaryCommands {

    private static final String IS_KNOWN = """
            SELECT EXISTS (SELECT FROM check_answer WHERE command_id = ?)
                OR EXISTS (SELECT FROM check_case WHERE check_id = ? AND (withdrawn_at IS NOT NULL OR type <> ?))
            """;

    // The tenant is the case's column default: what the transaction is bound to, and nothing that could be passed
    // wrongly.
    private static final String OPEN_WITH_ANSWER = """
            WITH opened AS (
                INSERT INTO check_case (check_id, type, opened_at) VALUES (?, ?, ?)
                ON CONFLICT (check_id) DO NOTHING RETURNING tenant_id, check_id, type, opened_at)
            INSERT INTO check_answer (tenant_id, check_id, type, answered_at, command_id, attempt, verdict, event_id,
                                      outcome, score, reasons, due_at, manner)
            SELECT tenant_id, check_id, type, opened_at, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM opened
            """;

    private final AgroalDataSource database;

    OrdinaryCommands(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A look that locks and writes nothing.
     *
     * @return whether the command was answered before, or its check cannot be performed
     */
    @Transactional
    boolean isKnown(PerformCheck command) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(IS_KNOWN)) {
            statement.setObject(1, command.commandId());
            statement.setObject(2, command.checkId());
            statement.setString(3, command.type().name());
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The command cannot be looked up", failure);
        }
    }

    /**
     * Opens the check and stores the answer, in the running transaction.
     *
     * @return false, and nothing is stored, when the check was opened before
     */
    @Transactional(TxType.MANDATORY)
    boolean open(CheckAnswer answer) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OPEN_WITH_ANSWER)) {
            answer.fill(statement);
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The answer cannot be stored", failure);
        }
    }
}
