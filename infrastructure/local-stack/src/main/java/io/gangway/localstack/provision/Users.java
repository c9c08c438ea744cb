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
                .orElseGet(() -> provide(tenant, role, List.of(role)));
    }

    /** A person with these roles and no others, whatever roles they had before; returns Keycloak's id of them. */
    String provide(Tenant tenant, String firstName, List<String> roles) {
        var name = tenant.userName(firstName);
        var id = realm.users().searchByUsername(name, true).stream()
                .map(UserRepresentation::getId)
                .findFirst()
                .orElseGet(() -> create(tenant, firstName, name));
        var held = realm.users().get(id).roles().realmLevel();
        held.remove(held.listAll().stream()
                .filter(role -> !role.getName().startsWith("default-roles-"))
                .toList());
        held.add(roles.stream()
                .map(role -> realm.roles().get(role).toRepresentation())
                .toList());
        return id;
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
