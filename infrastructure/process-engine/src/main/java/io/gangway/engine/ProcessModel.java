package io.gangway.engine;

/**
 * A model that an engine runs.
 *
 * @param processId of its process
 * @param resource where it lies on the class path
 */
public record ProcessModel(String processId, String resource) {

    /** The model of this product. */
    public static final ProcessModel CUSTOMER_ONBOARDING =
            new ProcessModel("customer-onboarding", "bpmn/customer-onboarding.bpmn");

    /** The message that ends an instance whose onboarding was cancelled. */
    public static final String CANCELLATION = "cancel-onboarding";
}
