package io.gangway.engine.embedded;

import static io.gangway.engine.ProcessVariables.TENANT_ID;

import io.gangway.engine.CaseBook.StepEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.operaton.bpm.dmn.feel.impl.juel.FeelEngineFactoryImpl;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.operaton.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.operaton.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.operaton.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.operaton.bpm.engine.impl.history.HistoryLevel;
import org.operaton.bpm.engine.impl.interceptor.Session;
import org.operaton.bpm.engine.impl.interceptor.SessionFactory;
import org.operaton.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobManager;
import org.operaton.bpm.engine.impl.persistence.entity.TimerEntity;

/** How the engine is set up wherever it runs: in the service with its transactions, in a test in memory. */
public final class EngineSettings {

    /** A failed step is tried so often before it is an incident. */
    public static final int TRIES = 3;

    private EngineSettings() {}

    /**
     * Sets all that the model needs; where the engine stores and who brings its transactions is the caller's.
     *
     * @param runner does the steps
     * @param events hears which steps were entered and left
     * @param timers hears when a timer is due that was just made, in the transaction that makes it
     */
    public static <C extends ProcessEngineConfigurationImpl> C apply(
            C engine, StepRunner runner, Consumer<StepEvent> events, Consumer<Instant> timers) {
        engine.setProcessEngineName("gangway");
        engine.setExpressionManager(new ModelNames());
        engine.setCustomPreBPMNParseListeners(List.of(new StepParser(runner, new StepTrail(events))));
        var sessions = new ArrayList<>(new SparedQueries().sessions());
        sessions.add(new PlannedTimers(timers));
        engine.setCustomSessionFactories(sessions);
        engine.setCustomJobHandlers(List.of(new LaterJob()));
        engine.setFailedJobCommandFactory(FailedJob::new);
        engine.setTenantIdProvider(new TenantOfTheInstance());
        engine.setDefaultNumberOfRetries(TRIES);
        // An error that the model does not handle is a mistake, not an end.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Exceptions may quote rows; what is logged of a failure is ours to say.
        engine.setEnableCmdExceptionLogging(false);
        // Row-level security keeps tenants apart; the engine's own filter would cost a join and a second truth.
        engine.setTenantCheckEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        engine.setHistory("none");
        engine.setHistoryCleanupEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbHistoryUsed(false);
        engine.setDbIdentityUsed(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setDmnEngineConfiguration(withoutFeel());
        engine.setStandaloneTasksEnabled(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setProducePrioritizedJobs(false);
        engine.setJobExecutorDeploymentAware(false);
        return engine;
    }

    /** Decisions are the service's own (ADR 9). The engine insists on having an evaluator; this one needs no Scala. */
    private static DefaultDmnEngineConfiguration withoutFeel() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new FeelEngineFactoryImpl());
        return decisions;
    }

    /** The definitions belong to all, each instance to the tenant of its onboarding. */
    private static final class TenantOfTheInstance implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return Objects.requireNonNull(
                    (String) context.getVariables().get(TENANT_ID), "an instance without a tenant");
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            throw new IllegalStateException("There are no case instances");
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext context) {
            throw new IllegalStateException("There are no decisions in the engine");
        }
    }

    /** Hears of new timers, so that nobody has to look for them. */
    private record PlannedTimers(Consumer<Instant> timers) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JobManager.class;
        }

        @Override
        public Session openSession() {
            return new JobManager() {
                @Override
                public void schedule(TimerEntity timer) {
                    Date due = timer.getDuedate();
                    timer.insert();
                    timers.accept(due.toInstant());
                }

                @Override
                public List<JobEntity> findJobsByConfiguration(
                        String type, @Nullable String configuration, @Nullable String tenantId) {
                    // Events come as commands, never as jobs; the engine would look for them with each subscription.
                    return type.equals(ProcessEventJobHandler.TYPE)
                            ? List.of()
                            : super.findJobsByConfiguration(type, configuration, tenantId);
                }
            };
        }
    }
}
