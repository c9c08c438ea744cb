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

    /** Returns Keycloak's id of the user. */
    String provide(Tenant tenant, String role) {
        var name = tenant.userName(role);
        return realm.users().searchByUsername(name, true).stream()
                .map(UserRepresentation::getId)
                .findFirst()
                .orElseGet(() -> create(tenant, role, name));
    }

    private String create(Tenant tenant, String role, String name) {
        var user = new UserRepresentation();
        user.setUsername(name);
        user.setEmail(name);
        user.setEmailVerified(true);
        // Without a full name Keycloak asks for one at the first login.
        user.setFirstName(role);
        user.setLastName(tenant.displayName());
        user.setEnabled(true);
        user.setCredentials(List.of(password()));
        var id = Created.id(realm.users().create(user));
        grant(id, role);
        return id;
    }

    private void grant(String userId, String role) {
        realm.users()
                .get(userId)
                .roles()
                .realmLevel()
                .add(List.of(realm.roles().get(role).toRepresentation()));
    }

    private static CredentialRepresentation password() {
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(DemoLogin.PASSWORD);
        password.setTemporary(false);
        return password;
    }
}
