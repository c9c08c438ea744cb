package io.gangway.localstack.provision;

import java.util.List;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The demo's people: one per tenant and role. */
final class Users {

    private final RealmResource realm;

    Users(RealmResource realm) {
        this.realm = realm;
    }

    /** The tenant's person of that name; returns Keycloak's id of them. */
    String provide(Tenant tenant, String firstName) {
        var name = tenant.userName(firstName);
        return realm.users().searchByUsername(name, true).stream()
                .map(UserRepresentation::getId)
                .findFirst()
                .orElseGet(() -> create(tenant, firstName, name));
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
