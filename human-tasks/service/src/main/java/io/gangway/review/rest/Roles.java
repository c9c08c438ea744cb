package io.gangway.review.rest;

/** The roles of a person's token, as the endpoints name them. */
public final class Roles {

    public static final String REVIEWER = "reviewer";
    public static final String SENIOR_REVIEWER = "senior-reviewer";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";
    public static final String TENANT_ADMIN = "tenant-admin";

    private Roles() {}
}
