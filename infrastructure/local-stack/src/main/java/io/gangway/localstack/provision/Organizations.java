package io.gangway.localstack.provision;

import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Tenants as Keycloak sees them. */
final class Organizations {

    private static final int MORE_THAN_MEMBERS = 1_000;

    private final RealmResource realm;

    Organizations(RealmResource realm) {
        this.realm = realm;
    }

    /** Returns Keycloak's id of the tenant's organization. */
    String provide(Tenant tenant) {
        return realm.organizations().list(0, MORE_THAN_MEMBERS).stream()
                .filter(known -> tenant.alias().equals(known.getAlias()))
                .map(OrganizationRepresentation::getId)
                .findFirst()
                .orElseGet(() -> create(tenant));
    }

    void join(String organization, String userId) {
        var members = realm.organizations().get(organization).members();
        if (members.list(0, MORE_THAN_MEMBERS).stream().noneMatch(member -> userId.equals(member.getId()))) {
            members.addMember(userId).close();
        }
    }

    private String create(Tenant tenant) {
        var organization = new OrganizationRepresentation();
        organization.setName(tenant.displayName());
        organization.setAlias(tenant.alias());
        organization.setEnabled(true);
        organization.setAttributes(Map.of("tenant_id", List.of(tenant.id())));
        organization.addDomain(new OrganizationDomainRepresentation(tenant.domain()));
        return Created.id(realm.organizations().create(organization));
    }
}
