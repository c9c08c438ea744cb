package io.gangway.onboarding.process;

/**
 * Does one type of job of the process: a typed function from input to outcome, called with the tenant bound.
 *
 * <p>A job can be offered again at any time, also while it is handled: what it does must survive being done twice.
 *
 * @param <I> a record; its components are the variables that are fetched, besides {@code tenantId} and {@code
 *     onboardingId}
 */
public interface JobWorker<I extends Record> {

    /** As in the model's task definition. */
    String jobType();

    Class<I> inputType();

    JobOutcome handle(Job<I> job);
}
