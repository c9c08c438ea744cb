package io.gangway.engine.embedded;

import io.gangway.engine.MigrationReport;
import io.gangway.engine.UnknownInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.operaton.bpm.engine.migration.MigrationPlan;
import org.operaton.bpm.engine.migration.MigrationPlanValidationException;
import org.operaton.bpm.engine.migration.MigrationPlanValidationReport;

/** Takes an instance to the newest version of the model, each waiting step to the element of the same id. */
final class Migration {

    private final ProcessEngine engine;

    Migration(ProcessEngine engine) {
        this.engine = engine;
    }

    MigrationReport toTheNewest(String instanceId, boolean dryRun) {
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (instance == null) {
            throw new UnknownInstance(instanceId);
        }
        var repository = engine.getRepositoryService();
        var from = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var to = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(from.getKey())
                .latestVersion()
                .singleResult();
        if (from.getId().equals(to.getId())) {
            return new MigrationReport(from.getVersion(), to.getVersion(), List.of());
        }
        return new MigrationReport(
                from.getVersion(), to.getVersion(), migrate(instanceId, from.getId(), to.getId(), dryRun));
    }

    /** The obstacles; none where it was, or would be, migrated. */
    private List<String> migrate(String instanceId, String from, String to, boolean dryRun) {
        try {
            var plan = engine.getRuntimeService()
                    .createMigrationPlan(from, to)
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build();
            execute(plan, instanceId, dryRun);
            return List.of();
        } catch (MigrationPlanValidationException refused) {
            return obstacles(refused.getValidationReport());
        } catch (MigratingProcessInstanceValidationException refused) {
            return obstacles(refused.getValidationReport());
        } catch (OnlyTried _) {
            return List.of();
        }
    }

    private void execute(MigrationPlan plan, String instanceId, boolean dryRun) {
        if (!dryRun) {
            executeNow(plan, instanceId);
            return;
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        // The engine has no dry run: it is done in a transaction of its own, which is given up.
        configuration.getCommandExecutorTxRequiresNew().execute(_ -> {
            executeNow(plan, instanceId);
            throw new OnlyTried();
        });
    }

    /** What shall take its place makes a batch, with jobs and a history that one instance does not need. */
    @SuppressWarnings("removal")
    private void executeNow(MigrationPlan plan, String instanceId) {
        engine.getRuntimeService().newMigration(plan).processInstanceIds(instanceId).execute();
    }

    private static List<String> obstacles(MigrationPlanValidationReport report) {
        return report.getInstructionReports().stream()
                .flatMap(one -> one.getFailures().stream()
                        .map(why -> one.getMigrationInstruction().getSourceActivityId() + ": " + why))
                .toList();
    }

    private static List<String> obstacles(MigratingProcessInstanceValidationReport report) {
        var found = new ArrayList<>(report.getFailures());
        Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .flatMap(one -> one.getFailures().stream().map(why -> one.getSourceScopeId() + ": " + why)),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(one -> one.getFailures().stream().map(why -> one.getSourceScopeId() + ": " + why)))
                .forEach(found::add);
        return found;
    }

    /** Nothing is wrong; the trial ends here. */
    private static final class OnlyTried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OnlyTried() {
            super("only tried", null, false, false);
        }
    }
}
