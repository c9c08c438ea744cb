package io.gangway.engine;

/**
 * Does one type of step of the process: a typed function from input to outcome, called with the tenant bound and, on the
 * embedded engine, in the transaction that brought the process there.
 *
 * <p>A step can be offered again at any time, also while it is handled: what it does must survive being done twice.
 *
 * @param <I> a record; its components are the step's inputs by the model's names
 */
public interface StepHandler<I extends Record> {

    /** The type of a user task: what Zeebe calls the job that stands for it. */
    String USER_TASK = "io.camunda.zeebe:userTask";

    /** As in the model's task definition. */
    String type();

    Class<I> inputType();

    StepOutcome handle(Step<I> step);
}
