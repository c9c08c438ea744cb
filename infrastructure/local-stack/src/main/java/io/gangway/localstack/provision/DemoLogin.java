package io.gangway.localstack.provision;

import io.gangway.localstack.Tokens;
import java.util.List;

/** How the demo's people and programs log in; known to everybody, on this machine only. */
public final class DemoLogin {

    public static final String PASSWORD = Tokens.DEMO_PASSWORD;

    /** The public client of {@code ./gangway token}. */
    public static final String CLI_CLIENT = Tokens.CLI_CLIENT;

    /** The confidential client behind the web page. */
    public static final String PAGE_CLIENT = "gangway-inbox";

    public static final String API_CLIENT_ROLE = Tokens.API_CLIENT_ROLE;

    /** One user per tenant and role. */
    public static final List<String> USER_ROLES =
            List.of("reviewer", "senior-reviewer", "tenant-admin", "rule-approver", "operator", "auditor");

    private DemoLogin() {}
}
