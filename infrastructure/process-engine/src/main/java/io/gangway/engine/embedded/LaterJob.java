package io.gangway.engine.embedded;

import io.gangway.engine.ProceedLater;
import java.util.List;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.jobexecutor.JobHandler;
import org.operaton.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.MessageEntity;
import org.operaton.bpm.engine.impl.persistence.entity.TimerEntity;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * The process goes on in a transaction of its own: what comes next failed in the one that brought the process there, and what
 * was said in that one shall not be lost with it. Tried again like a timer, and an incident when it fails for good.
 */
final class LaterJob implements JobHandler<LaterJob.What> {

    static final String TYPE = "proceed-later";

    /** What the execution is to do. */
    enum What implements JobHandlerConfiguration {
        /** Do the step that was entered. */
        BEGIN,
        /** Leave the step that has its answer. */
        LEAVE;

        @Override
        public String toCanonicalString() {
            return name();
        }
    }

    /** The step's handler runs later. */
    static void begin(ExecutionEntity execution) {
        send(execution, What.BEGIN);
    }

    /** The step has its answer; its own timers have nothing to wait for any more. */
    static void leave(ExecutionEntity execution) {
        List.copyOf(execution.getJobs()).stream()
                .filter(TimerEntity.class::isInstance)
                .forEach(JobEntity::delete);
        send(execution, What.LEAVE);
    }

    private static void send(ExecutionEntity execution, What what) {
        var job = new MessageEntity();
        job.setExecution(execution);
        // Its row is the tenant's too.
        job.setTenantId(execution.getTenantId());
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(what);
        // One without a time is never looked for.
        job.setDuedate(ClockUtil.getCurrentTime());
        Context.getCommandContext().getJobManager().send(job);
    }

    /** Whether this execution is to go on later, and so waits for nobody. */
    static boolean isPending(ExecutionEntity execution) {
        return execution.getJobs().stream().anyMatch(job -> TYPE.equals(job.getJobHandlerType()));
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(What what, ExecutionEntity execution, CommandContext context, String tenantId) {
        var step = (StepBehavior) execution.getActivity().getActivityBehavior();
        switch (what) {
            case BEGIN -> begin(step, execution);
            // What it enters is a job of its own, so that an incident names the step that fails.
            case LEAVE ->
                ProceedLater.call(() -> {
                    step.leave(execution);
                    return true;
                });
        }
    }

    private static void begin(StepBehavior step, ExecutionEntity execution) {
        try {
            step.begin(execution);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProcessEngineException(failure);
        }
    }

    @Override
    public What newConfiguration(String canonical) {
        return What.valueOf(canonical);
    }

    @Override
    public void onDelete(What what, JobEntity job) {
        // Nothing is kept beside it.
    }
}
