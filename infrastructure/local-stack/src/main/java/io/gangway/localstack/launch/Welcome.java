package io.gangway.localstack.launch;

import io.gangway.localstack.provision.DemoLogin;
import io.gangway.localstack.provision.Tenant;
import java.time.Duration;
import java.util.stream.Collectors;

/** What people want to know when everything is up. */
final class Welcome {

    private Welcome() {}

    static String text(LocalStack stack, Duration elapsed) {
        return """

                Gangway is up after %.1f s.

                %s

                Demo logins, password and client secret '%s':
                %s
                  inbox and policies in the browser: %s
                  people: <role>@<tenant>.example with the roles %s

                  ./gangway token --tenant acme-bank --as api-client     prints an access token
                  ./gangway demo                                         plays a dozen onboardings
                  ./gangway logs onboarding-api | down | reset
                """.formatted(
                        elapsed.toMillis() / 1000.0,
                        Status.of(stack).table(),
                        DemoLogin.PASSWORD,
                        Tenant.DEMO.stream()
                                .map(tenant -> "  tenant %-12s API client %-16s e.g. %s"
                                        .formatted(tenant.alias(), tenant.apiClientId(), tenant.userName("reviewer")))
                                .collect(Collectors.joining("\n")),
                        stack.page(),
                        String.join(", ", DemoLogin.USER_ROLES));
    }
}
