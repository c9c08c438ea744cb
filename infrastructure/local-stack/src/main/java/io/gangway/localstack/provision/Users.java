package io.gangway.localstack.provision;

import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The demo's people: one per tenant and role. */
final class Users {

    private final RealmResource realm;

    Users(RealmResource realm) {
        this.realm = realm;
    }

    /** Returns Keycloak's id of the user. */
    String provide(Tenant tenant, String role) {
        return provide(tenant, role, List.of(role));
    }

    /** A person with these roles in the tenant and no others there; returns Keycloak's id of them. */
    String provide(Tenant tenant, String firstName, List<String> roles) {
        var id = find(tenant, firstName).orElseGet(() -> create(tenant, firstName, tenant.userName(firstName)));
        new TenantRoles(realm).give(tenant, id, roles);
        return id;
    }

    void disable(Tenant tenant, String firstName) {
        var user = realm.users().get(find(tenant, firstName).orElseThrow());
        var description = user.toRepresentation();
        description.setEnabled(false);
        user.update(description);
    }

    private Optional<String> find(Tenant tenant, String firstName) {
        return realm.users().searchByUsername(tenant.userName(firstName), true).stream()
                .map(UserRepresentation::getId)
                .findFirst();
    }

    private String create(Tenant tenant, String firstName, String name) {
        var user = new UserRepresentation();
        user.setUsername(name);
        user.setEmail(name);
        user.setEmailVerified(true);
        // Without a full name Keycloak asks for one at the first login.
        user.setFirstName(firstName);
        user.setLastName(tenant.displayName());
        user.setEnabled(true);
        user.setCredentials(List.of(password()));
        return Created.id(realm.users().create(user));
    }

    private static CredentialRepresentation password() {
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(DemoLogin.PASSWORD);
        password.setTemporary(false);
        return password;
    }
}
