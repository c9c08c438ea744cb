package io.gangway.engine.embedded;

import static io.gangway.engine.ProcessVariables.ONBOARDING_ID;
import static io.gangway.engine.ProcessVariables.TENANT_ID;

import io.gangway.engine.Capability;
import io.gangway.engine.EngineConflict;
import io.gangway.engine.InstanceState;
import io.gangway.engine.MigrationReport;
import io.gangway.engine.OpenIncident;
import io.gangway.engine.ProcessEngine;
import io.gangway.engine.ProcessModel;
import io.gangway.engine.StepFailed;
import io.gangway.engine.UnknownInstance;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.problem.BrokenRule;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.TransactionState;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.jobexecutor.MessageAddedNotification;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/** The port on an embedded engine, whoever built it and whoever brings its transactions. */
public final class EmbeddedProcess implements ProcessEngine {

    private final org.operaton.bpm.engine.ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private final Supplier<String> tenant;
    private final ProcessModel model;
    private volatile @Nullable String definitionId;

    /** @param tenant of the running transaction */
    public EmbeddedProcess(org.operaton.bpm.engine.ProcessEngine engine, Supplier<String> tenant) {
        this(engine, tenant, ProcessModel.CUSTOMER_ONBOARDING);
    }

    public EmbeddedProcess(org.operaton.bpm.engine.ProcessEngine engine, Supplier<String> tenant, ProcessModel model) {
        this.engine = engine;
        this.model = model;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.tenant = tenant;
    }

    /** Deploys the model on the class path; nothing happens when it is the one that is deployed. */
    public void deploy() {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(model.processId())
                .addClasspathResource(model.resource())
                .enableDuplicateFiltering(true)
                .deploy();
        definitionId = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public void start(UUID onboardingId, Map<String, Object> variables) {
        var all = new HashMap<String, Object>();
        variables.forEach((name, value) -> all.put(name, StepBehavior.stored(value)));
        all.put(TENANT_ID, tenant.get());
        all.put(ONBOARDING_ID, onboardingId.toString());
        driven(() -> engine.getRuntimeService()
                .createProcessInstanceById(deployed())
                .businessKey(onboardingId.toString())
                .setVariables(all)
                .execute());
    }

    /** The version that this program has the handlers for, whatever a newer one beside it has deployed. */
    private String deployed() {
        return Objects.requireNonNull(definitionId, "the model is not deployed");
    }

    @Override
    public void answer(UUID onboardingId, String stepId, Map<String, Object> variables) {
        execute(new AnswerStep(onboardingId, stepId, variables, null));
    }

    @Override
    public void fail(UUID onboardingId, String stepId, String errorCode) {
        execute(new AnswerStep(onboardingId, stepId, Map.of(), errorCode));
    }

    @Override
    public void cancel(UUID onboardingId) {
        driven(() -> engine.getRuntimeService()
                .createMessageCorrelation(ProcessModel.CANCELLATION)
                .processInstanceBusinessKey(onboardingId.toString())
                .correlateAllWithResult());
    }

    @Override
    public void end(UUID onboardingId, String instanceId) {
        guarded(() -> {
            engine.getRuntimeService().deleteProcessInstanceIfExists(instanceId, "replaced", false, true, false, false);
            return true;
        });
    }

    @Override
    public boolean hasInstance(String instanceId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                > 0;
    }

    @Override
    public InstanceState inspect(String instanceId) {
        // In one command: a job reads its element when it is asked, and only there.
        return configuration
                .getCommandExecutorTxRequired()
                .execute(_ -> new Inspection(engine).of(instanceId))
                .orElseThrow(() -> new UnknownInstance(instanceId));
    }

    @Override
    public List<OpenIncident> incidents(int atMost) {
        return new Inspection(engine).incidents(tenant.get(), atMost);
    }

    @Override
    public boolean moveTimer(String instanceId, String timerId, Instant dueAt) {
        var management = engine.getManagementService();
        var known = management
                .createJobQuery()
                .jobId(timerId)
                .processInstanceId(instanceId)
                .timers()
                .singleResult();
        if (known == null) {
            return false;
        }
        guarded(() -> thenLookForJobs(() -> management.setJobDuedate(timerId, (Date) StepBehavior.stored(dueAt))));
        return true;
    }

    @Override
    public boolean retry(String instanceId, String incidentId) {
        var incident = engine.getRuntimeService()
                .createIncidentQuery()
                .incidentId(incidentId)
                .processInstanceId(instanceId)
                .singleResult();
        if (incident == null || incident.getConfiguration() == null) {
            return false;
        }
        // With a due time: the pause after its last failure is not to be waited for.
        guarded(() -> thenLookForJobs(() -> engine.getManagementService()
                .setJobRetries(EngineSettings.TRIES)
                .jobId(incident.getConfiguration())
                .dueDate(ClockUtil.getCurrentTime())
                .execute()));
        return true;
    }

    @Override
    public MigrationReport migrate(String instanceId, boolean dryRun) {
        return guarded(() -> new Migration(engine).toTheNewest(instanceId, dryRun));
    }

    private void execute(Command<Boolean> command) {
        driven(() -> configuration.getCommandExecutorTxRequired().execute(command));
    }

    /** What changes a job is seen by the executor when the transaction has committed. */
    private boolean thenLookForJobs(Runnable change) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            change.run();
            context.getTransactionContext()
                    .addTransactionListener(
                            TransactionState.COMMITTED, new MessageAddedNotification(configuration.getJobExecutor()));
            return true;
        });
    }

    /** Moves the process on: where the model has no way from here, that is a bug like one in a step. */
    private static <T extends @Nullable Object> T driven(Supplier<T> call) {
        try {
            return guarded(call);
        } catch (ProcessEngineException failure) {
            throw Failures.isTransient(failure)
                            || Failures.find(failure, StepFailed.class).isPresent()
                            || Failures.find(failure, BrokenRule.class).isPresent()
                    ? failure
                    : new StepFailed(failure);
        }
    }

    private static <T extends @Nullable Object> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException conflict) {
            throw new EngineConflict(conflict);
        }
    }
}
