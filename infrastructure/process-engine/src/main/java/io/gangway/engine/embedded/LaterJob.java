package io.gangway.engine.embedded;

import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.jobexecutor.JobHandler;
import org.operaton.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.MessageEntity;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * A step that was entered is done in a transaction of its own: it failed in the transaction that brought the process there,
 * and what was said in that one shall not be lost with it. Tried again like a timer, and an incident when it fails for good.
 */
final class LaterJob implements JobHandler<LaterJob.Nothing> {

    static final String TYPE = "proceed-later";

    /** The execution says it all. */
    record Nothing() implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return "";
        }
    }

    static void send(ExecutionEntity execution) {
        var job = new MessageEntity();
        job.setExecution(execution);
        // Its row is the tenant's too.
        job.setTenantId(execution.getTenantId());
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Nothing());
        // One without a time is never looked for.
        job.setDuedate(ClockUtil.getCurrentTime());
        Context.getCommandContext().getJobManager().send(job);
    }

    /** Whether the step of this execution is yet to be done. */
    static boolean isPending(ExecutionEntity execution) {
        return execution.getJobs().stream().anyMatch(job -> TYPE.equals(job.getJobHandlerType()));
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Nothing nothing, ExecutionEntity execution, CommandContext context, String tenantId) {
        try {
            ((StepBehavior) execution.getActivity().getActivityBehavior()).begin(execution);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProcessEngineException(failure);
        }
    }

    @Override
    public Nothing newConfiguration(String canonical) {
        return new Nothing();
    }

    @Override
    public void onDelete(Nothing nothing, JobEntity job) {
        // Nothing is kept beside it.
    }
}
