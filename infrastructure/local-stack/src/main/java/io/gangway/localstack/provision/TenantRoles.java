package io.gangway.localstack.provision;

import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Roles, each given in one tenant: membership of the group {@code /<tenant id>/<role>}. A token names all groups of its
 * owner in the claim {@code tenant_roles}; services read those of the token's one tenant.
 */
final class TenantRoles {

    private static final String CLAIM = "tenant_roles";
    private static final int MORE_THAN_ROLES = 100;

    private final RealmResource realm;

    TenantRoles(RealmResource realm) {
        this.realm = realm;
    }

    /** Lets every token name its owner's groups. */
    static void tell(RealmResource realm) {
        if (realm.clientScopes().findAll().stream().anyMatch(known -> CLAIM.equals(known.getName()))) {
            return;
        }
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(CLAIM);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-group-membership-mapper");
        mapper.setConfig(Map.of(
                "claim.name", CLAIM,
                "full.path", "true",
                "access.token.claim", "true",
                "introspection.token.claim", "true",
                "id.token.claim", "false",
                "userinfo.token.claim", "false"));
        var scope = new ClientScopeRepresentation();
        scope.setName(CLAIM);
        scope.setProtocol("openid-connect");
        scope.setAttributes(Map.of("include.in.token.scope", "false"));
        scope.setProtocolMappers(List.of(mapper));
        var id = Created.id(realm.clientScopes().create(scope));
        realm.addDefaultDefaultClientScope(id);
        realm.clients().findAll().stream()
                .filter(TenantRoles::isOurs)
                .forEach(client -> realm.clients().get(client.getId()).addDefaultClientScope(id));
    }

    /** Keycloak's own clients have no audience of ours. */
    private static boolean isOurs(ClientRepresentation client) {
        return client.getProtocolMappers() != null
                && client.getProtocolMappers().stream()
                        .anyMatch(mapper -> mapper.getName().equals(Clients.AUDIENCE_MAPPER));
    }

    /** In this tenant the account has these roles and no others; what it has elsewhere stays. */
    void give(Tenant tenant, String account, List<String> roles) {
        var user = realm.users().get(account);
        user.groups().stream()
                .filter(group -> group.getPath().startsWith("/" + tenant.id() + "/"))
                .filter(group -> !roles.contains(group.getName()))
                .forEach(group -> user.leaveGroup(group.getId()));
        roles.forEach(role -> user.joinGroup(group(tenant, role)));
    }

    private String group(Tenant tenant, String role) {
        var parent = top(tenant);
        return realm.groups().group(parent).getSubGroups(0, MORE_THAN_ROLES, true).stream()
                .filter(known -> role.equals(known.getName()))
                .map(GroupRepresentation::getId)
                .findFirst()
                .orElseGet(() -> Created.id(realm.groups().group(parent).subGroup(named(role))));
    }

    private String top(Tenant tenant) {
        return realm.groups().groups(tenant.id(), true, 0, 1, true).stream()
                .map(GroupRepresentation::getId)
                .findFirst()
                .orElseGet(() -> Created.id(realm.groups().add(named(tenant.id()))));
    }

    private static GroupRepresentation named(String name) {
        var group = new GroupRepresentation();
        group.setName(name);
        return group;
    }
}
