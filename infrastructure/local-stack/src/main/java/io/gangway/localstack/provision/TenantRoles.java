package io.gangway.localstack.provision;

import java.util.List;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;

/**
 * Who has which role in which tenant: membership of the group {@code /<tenant id>/<role>}. Keycloak's own roles belong to
 * the whole realm, so that a member of two tenants would have the same in both. By id, since aliases can be renamed.
 */
final class TenantRoles {

    private static final int MORE_THAN_THERE_ARE = 1_000;

    private final RealmResource realm;

    TenantRoles(RealmResource realm) {
        this.realm = realm;
    }

    /** From now on the account has these roles in the tenant and no others there; in other tenants nothing changes. */
    void give(Tenant tenant, String userId, List<String> roles) {
        var prefix = "/" + tenant.id() + "/";
        var account = realm.users().get(userId);
        var held = account.groups().stream()
                .filter(group -> group.getPath().startsWith(prefix))
                .toList();
        held.stream()
                .filter(group -> !roles.contains(group.getName()))
                .forEach(group -> account.leaveGroup(group.getId()));
        var known = held.stream().map(GroupRepresentation::getName).toList();
        roles.stream()
                .filter(role -> !role.isBlank() && !known.contains(role))
                .forEach(role -> account.joinGroup(groupOf(tenant, role)));
    }

    private String groupOf(Tenant tenant, String role) {
        var parent = realm.groups().groups(tenant.id(), true, 0, MORE_THAN_THERE_ARE, true).stream()
                .filter(group -> tenant.id().equals(group.getName()))
                .map(GroupRepresentation::getId)
                .findFirst()
                .orElseGet(() -> Created.id(realm.groups().add(named(tenant.id()))));
        var group = realm.groups().group(parent);
        return group.getSubGroups(0, MORE_THAN_THERE_ARE, true).stream()
                .filter(known -> role.equals(known.getName()))
                .map(GroupRepresentation::getId)
                .findFirst()
                .orElseGet(() -> Created.id(group.subGroup(named(role))));
    }

    private static GroupRepresentation named(String name) {
        var group = new GroupRepresentation();
        group.setName(name);
        return group;
    }
}
