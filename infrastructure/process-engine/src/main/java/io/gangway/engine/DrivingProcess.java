package io.gangway.engine;

import io.gangway.platform.messaging.Failures;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What {@link DrivesProcess} promises. */
@DrivesProcess
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class DrivingProcess {

    private static final Logger LOG = Logger.getLogger(DrivingProcess.class);
    private static final int TRIES = 10;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return drive(call::proceed);
    }

    static <T extends @Nullable Object> T drive(Callable<T> call) throws Exception {
        try {
            return undisturbed(call);
        } catch (RuntimeException failure) {
            var bug = Failures.find(failure, StepFailed.class);
            if (bug.isEmpty() || ProceedLater.isAsked()) {
                throw failure;
            }
            LOG.warnf("%s; the process goes on by a job: %s", bug.get().getMessage(), Failures.trail(failure));
            return ProceedLater.call(() -> undisturbed(call));
        }
    }

    private static <T extends @Nullable Object> T undisturbed(Callable<T> call) throws Exception {
        for (var attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (RuntimeException failure) {
                if (attempt == TRIES
                        || Failures.find(failure, EngineConflict.class).isEmpty()) {
                    throw failure;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
            }
        }
    }
}
