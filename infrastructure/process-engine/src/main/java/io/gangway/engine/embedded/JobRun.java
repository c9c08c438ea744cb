package io.gangway.engine.embedded;

import io.agroal.api.AgroalDataSource;
import io.gangway.engine.CaseBook;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.operaton.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.operaton.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Runs one acquired job: binds its tenant, takes its onboarding for change, and lets the engine do it in that transaction. */
final class JobRun {

    private static final Logger LOG = Logger.getLogger(JobRun.class);

    private final AgroalDataSource dataSource;
    private final String find;
    private final TenantBinding binding;
    private final CaseBook caseBook;
    private @Nullable ProcessEngineConfigurationImpl engine;

    /** Whose a job is. */
    private record Owner(TenantId tenant, UUID onboarding) {}

    JobRun(AgroalDataSource dataSource, String schema, TenantBinding binding, CaseBook caseBook) {
        this.dataSource = dataSource;
        this.binding = binding;
        this.caseBook = caseBook;
        this.find = """
                SELECT instance.tenant_id_, instance.business_key_ FROM %1$s.act_ru_job job
                JOIN %1$s.act_ru_execution instance ON instance.id_ = job.process_instance_id_ WHERE job.id_ = ?
                """.formatted(schema);
    }

    void on(ProcessEngineConfigurationImpl built) {
        engine = built;
    }

    void run(String jobId) {
        try {
            findOwner(jobId).ifPresent(owner -> binding.run(owner.tenant(), () -> run(jobId, owner)));
        } catch (SQLException | RuntimeException failure) {
            // What the job may do about it is done (FailedJob); where even that failed, its lock ends by time.
            LOG.debugf("A job did not run to its end: %s", Failures.trail(failure));
        }
    }

    private void run(String jobId, Owner owner) {
        var context = new JobExecutorContext();
        Context.setJobExecutorContext(context);
        try {
            runOne(jobId, owner);
            // A job of the same instance that this one made is locked for this thread.
            while (!context.getCurrentProcessorJobQueue().isEmpty()) {
                runOne(context.getCurrentProcessorJobQueue().removeFirst(), owner);
            }
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private void runOne(String jobId, Owner owner) {
        if (engine == null) {
            throw new IllegalStateException("There is no engine yet");
        }
        var failures = new JobFailureCollector(jobId);
        ExecuteJobHelper.executeJob(
                engine.getCommandExecutorTxRequired(), failures, new Guarded(jobId, failures, owner.onboarding()));
    }

    /** Empty when it is gone: an answer has come before it. */
    private Optional<Owner> findOwner(String jobId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(find)) {
            statement.setString(1, jobId);
            try (var result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new Owner(TenantId.of(result.getString(1)), UUID.fromString(result.getString(2))))
                        : Optional.empty();
            }
        }
    }

    /** The onboarding's lock comes before the engine's look, so that what it reads is what it changes. */
    private final class Guarded extends ExecuteJobsCmd {

        private static final long serialVersionUID = 1L;

        private final transient UUID onboarding;

        Guarded(String jobId, JobFailureCollector failures, UUID onboarding) {
            super(jobId, failures);
            this.onboarding = onboarding;
        }

        @Override
        public Void execute(CommandContext context) {
            caseBook.lock(onboarding);
            return super.execute(context);
        }
    }
}
