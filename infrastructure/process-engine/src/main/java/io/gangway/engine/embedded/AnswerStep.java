package io.gangway.engine.embedded;

import io.gangway.engine.ProceedLater;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Answers a waiting step of one onboarding, or fails it with a business error. False when it waits no more.
 *
 * @param errorCode null for an answer
 */
record AnswerStep(
        UUID onboardingId,
        String stepId,
        Map<String, Object> variables,
        @Nullable String errorCode) implements Command<Boolean> {

    @Override
    public Boolean execute(CommandContext context) {
        var execution = context.getExecutionManager().findExecutionById(stepId);
        if (execution == null || execution.getActivity() == null) {
            return false;
        }
        if (!(execution.getActivity().getActivityBehavior() instanceof StepBehavior step)) {
            return false;
        }
        if (!onboardingId.toString().equals(execution.getProcessBusinessKey())) {
            throw new IllegalStateException("Step " + stepId + " belongs to another onboarding than " + onboardingId);
        }
        if (LaterJob.isPending(execution)) {
            return false;
        }
        if (errorCode == null) {
            answer(execution, step);
        } else {
            fail(execution, errorCode);
        }
        return true;
    }

    private void answer(ExecutionEntity execution, StepBehavior step) {
        step.apply(execution, variables);
        if (ProceedLater.isAsked()) {
            LaterJob.leave(execution);
        } else {
            step.leave(execution);
        }
    }

    private static void fail(ExecutionEntity execution, String code) {
        try {
            StepBehavior.fail(execution, code);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProcessEngineException(failure);
        }
    }
}
