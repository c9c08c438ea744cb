package io.gangway.onboarding.web;

/** The roles of the realm that this API knows, as they stand in a token. */
public final class Roles {

    public static final String API_CLIENT = "api-client";
    public static final String REVIEWER = "reviewer";
    public static final String SENIOR_REVIEWER = "senior-reviewer";
    public static final String RULE_APPROVER = "rule-approver";
    public static final String TENANT_ADMIN = "tenant-admin";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
