package io.gangway.engine.embedded;

import io.agroal.api.AgroalDataSource;
import io.gangway.engine.CaseBook;
import io.gangway.engine.EngineChoice;
import io.gangway.engine.StepFailed;
import io.gangway.engine.StepHandlers;
import io.gangway.engine.StepOutcome;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.TenantBinding;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionManager;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Builds the engine into this service: its transactions, its database, its handlers. */
@ApplicationScoped
public class EmbeddedEngine {

    private static final Logger LOG = Logger.getLogger(EmbeddedEngine.class);

    private final EngineChoice choice;
    private final EmbeddedConfig config;
    private final EngineDataSource dataSource;
    private final TransactionManager transactions;
    private final StepHandlers handlers;
    private final AfterTransaction afterTransaction;
    private final CurrentTenant currentTenant;
    private final JobRun jobRun;
    private final Ids ids;
    private final NextDueJob nextDueJob;
    private final Outages outages;
    private @Nullable ProcessEngine engine;
    private @Nullable EmbeddedProcess process;

    EmbeddedEngine(
            EngineChoice choice,
            EmbeddedConfig config,
            @DataSource("engine") AgroalDataSource acrossTenants,
            AgroalDataSource ofTheTenant,
            TransactionManager transactions,
            StepHandlers handlers,
            AfterTransaction afterTransaction,
            CurrentTenant currentTenant,
            TenantBinding binding,
            CaseBook caseBook,
            Ids ids,
            Outages outages) {
        this.choice = choice;
        this.config = config;
        this.dataSource = new EngineDataSource(ofTheTenant, acrossTenants, currentTenant);
        this.transactions = transactions;
        this.handlers = handlers;
        this.afterTransaction = afterTransaction;
        this.currentTenant = currentTenant;
        this.jobRun = new JobRun(acrossTenants, config.schema(), binding, caseBook);
        this.nextDueJob = new NextDueJob(acrossTenants, config.schema());
        this.ids = ids;
        this.outages = outages;
    }

    /** The port on the engine; only where this installation has chosen it. */
    public EmbeddedProcess process() {
        if (process == null) {
            throw new IllegalStateException("The engine is not embedded in this installation");
        }
        return process;
    }

    /** Before the consumers start, at LIBRARY_BEFORE: without an engine each event would be a dead letter. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (!choice.is(EngineChoice.Kind.EMBEDDED)) {
            return;
        }
        var jobs = new DueJobs(config.longestNap(), nextDueJob, jobRun::run, this::failedLook);
        afterTransaction.hearTimers(jobs::planned);
        var built = QuarkusTransaction.requiringNew().call(() -> settings(jobs).buildProcessEngine());
        engine = built;
        jobRun.on((ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration());
        process = new EmbeddedProcess(built, () -> currentTenant.get().toString());
        QuarkusTransaction.requiringNew().run(process::deploy);
        if (config.runsJobs()) {
            jobs.start();
        }
        LOG.info("The engine is built in and the process is deployed");
    }

    private void failedLook(RuntimeException failure) {
        if (Failures.isDatabaseAway(failure)) {
            outages.report(BackingService.DATABASE, failure);
        } else {
            LOG.warnf("Due jobs cannot be looked for, trying again: %s", Failures.trail(failure));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (engine != null) {
            engine.close();
        }
    }

    private JakartaTransactionProcessEngineConfiguration settings(DueJobs jobs) {
        var settings = EngineSettings.apply(
                new JakartaTransactionProcessEngineConfiguration(),
                this::handle,
                afterTransaction::step,
                afterTransaction::timer);
        settings.setTransactionManager(transactions);
        settings.setDataSource(dataSource);
        settings.setTransactionsExternallyManaged(true);
        settings.setDatabaseType("postgres");
        settings.setDatabaseSchema(config.schema());
        settings.setDatabaseTablePrefix(config.schema() + '.');
        // Flyway makes the tables, with the rights that this service does not have.
        settings.setDatabaseSchemaUpdate("false");
        settings.setSkipIsolationLevelCheck(true);
        settings.setIdGenerator(() -> ids.next().toString());
        settings.setJobExecutor(jobs);
        settings.setJobExecutorActivate(false);
        return settings;
    }

    private StepOutcome handle(StepRunner.Call call) {
        try {
            return handlers.handle(call.type(), call.stepId(), call.instanceId(), call.onboardingId(), call.input());
        } catch (BrokenRule refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            throw Failures.isTransient(failure) ? failure : new StepFailed(call.element(), failure);
        }
    }
}
