package io.gangway.engine.embedded;

import io.gangway.platform.messaging.Failures;
import java.util.Date;
import org.jboss.logging.Logger;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.impl.cmd.JobRetryCmd;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * What becomes of a timer or a continuation that failed: a transient fault gives it back with its tries untouched, a bug
 * costs one, and when none is left it is an incident. Only where it failed is kept: the texts of exceptions may quote a row.
 */
final class FailedJob extends JobRetryCmd {

    private static final Logger LOG = Logger.getLogger(FailedJob.class);
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    FailedJob(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    public Object execute(CommandContext context) {
        var job = getJob();
        if (job == null) {
            return this;
        }
        var conflict =
                Failures.find(exception, OptimisticLockingException.class).isPresent();
        var transitory = conflict || Failures.isTransient(exception);
        job.unlock();
        if (!transitory) {
            LOG.errorf("A %s job failed: %s", job.getJobHandlerType(), Failures.trail(exception));
            job.setExceptionMessage(Failures.trail(exception));
            job.setRetries(job.getRetries() - 1);
        }
        var tried = EngineSettings.TRIES - job.getRetries();
        var pause = conflict ? 0 : Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.clamp(tried, 0, 6));
        job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plusMillis(pause)));
        notifyAcquisition(context);
        return this;
    }
}
