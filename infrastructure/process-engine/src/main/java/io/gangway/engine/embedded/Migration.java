package io.gangway.engine.embedded;

import io.gangway.engine.MigrationReport;
import io.gangway.engine.UnknownInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.operaton.bpm.engine.migration.MigrationPlan;
import org.operaton.bpm.engine.migration.MigrationPlanValidationException;
import org.operaton.bpm.engine.migration.MigrationPlanValidationReport;
import org.operaton.bpm.engine.runtime.Job;

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
            // Timers run on as they are: to update the triggers would begin each wait anew, and undo a moved timer.
            var plan = engine.getRuntimeService()
                    .createMigrationPlan(from, to)
                    .mapEqualActivities()
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
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        if (!dryRun) {
            var before = runningTimers(configuration, instanceId);
            executeNow(plan, instanceId);
            forgetWhatHadFired(configuration, plan.getSourceProcessDefinitionId(), instanceId, before);
            return;
        }
        // The engine has no dry run: it is done in a transaction of its own, which is given up.
        configuration.getCommandExecutorTxRequiresNew().execute(_ -> {
            executeNow(plan, instanceId);
            throw new OnlyTried();
        });
    }

    /** The elements of the timers that run, by the ids of their jobs. */
    private Map<String, String> runningTimers(ProcessEngineConfigurationImpl configuration, String instanceId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(_ ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instanceId)
                                .timers()
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Job::getId, job -> ((JobEntity) job).getActivityId())));
    }

    /** The engine begins anew each timer of an open scope that does not run: a reminder that was given, a warning. */
    private void forgetWhatHadFired(
            ProcessEngineConfigurationImpl configuration, String from, String instanceId, Map<String, String> before) {
        var old = configuration
                .getCommandExecutorTxRequired()
                .execute(_ -> configuration.getDeploymentCache().findDeployedProcessDefinitionById(from));
        runningTimers(configuration, instanceId).forEach((job, element) -> {
            if (!before.containsValue(element) && old.findActivity(element) != null) {
                engine.getManagementService().deleteJob(job);
            }
        });
    }

    /** What shall take its place makes a batch, with jobs and a history that one instance does not need. */
    @SuppressWarnings("removal")
    private void executeNow(MigrationPlan plan, String instanceId) {
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instanceId)
                .execute();
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
                        report.getActivityInstanceReports().stream().flatMap(one -> one.getFailures().stream()
                                .map(why -> one.getSourceScopeId() + ": " + why)),
                        report.getTransitionInstanceReports().stream().flatMap(one -> one.getFailures().stream()
                                .map(why -> one.getSourceScopeId() + ": " + why)))
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
