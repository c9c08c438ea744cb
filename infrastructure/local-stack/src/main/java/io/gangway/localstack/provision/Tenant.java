package io.gangway.localstack.provision;

import java.util.List;
import java.util.stream.Stream;

/**
 * A demo tenant.
 *
 * @param alias the organization's name in Keycloak and in the token
 * @param id Gangway's own id of it
 */
public record Tenant(String alias, String id, String displayName) {

    /** Both may use the sandbox. */
    public static final List<Tenant> DEMO = List.of(
            new Tenant("acme-bank", "0192f000-0000-7000-8000-00000000000a", "Acme Bank"),
            new Tenant("nova-telco", "0192f000-0000-7000-8000-00000000000b", "Nova Telco"));

    /** An organization that has tokens and that no database knows; nothing but tests makes it. */
    static final Tenant UNREGISTERED = new Tenant("ghost-corp", "0192f000-0000-7000-8000-0000000000ff", "Ghost Corp");

    static Tenant of(String alias) {
        return Stream.concat(DEMO.stream(), Stream.of(UNREGISTERED))
                .filter(tenant -> tenant.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demo tenant is called " + alias));
    }

    public String domain() {
        return alias + ".example";
    }

    public String apiClientId() {
        return alias + "-api";
    }

    /** A name with a domain is somebody's who is at home elsewhere. */
    public String userName(String role) {
        return role.contains("@") ? role : role + "@" + domain();
    }
}
