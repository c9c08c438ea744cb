package io.gangway.engine;

/** The variables with which an instance is started; the model's handlers add the others. */
public final class ProcessVariables {

    public static final String TENANT_ID = "tenantId";
    public static final String ONBOARDING_ID = "onboardingId";
    public static final String DUE_AT = "dueAt";
    public static final String WARN_AT = "warnAt";

    private ProcessVariables() {}
}
