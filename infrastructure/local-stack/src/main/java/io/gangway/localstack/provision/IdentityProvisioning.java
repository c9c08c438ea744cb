package io.gangway.localstack.provision;

import java.util.List;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Makes the realm with its roles, clients, tenants and people; repeating it changes nothing. */
public final class IdentityProvisioning {

    public static final String REALM = "gangway";

    private static final int ACCESS_TOKEN_SECONDS = 30 * 60;

    /** The name Keycloak gives the scope and the mapper that tell a user's organization. */
    static final String ORGANIZATION_SCOPE = "organization";

    private final String url;
    private final String user;
    private final String password;

    private IdentityProvisioning(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static IdentityProvisioning of(String url, String adminUser, String adminPassword) {
        return new IdentityProvisioning(url, adminUser, adminPassword);
    }

    public void provision() {
        try (var keycloak = connect()) {
            provideRealm(keycloak);
            var realm = keycloak.realm(REALM);
            providePlatformRole(realm);
            tellTenantIds(realm);
            var clients = new Clients(realm);
            clients.providePublic(DemoLogin.CLI_CLIENT);
            clients.providePage(DemoLogin.PAGE_CLIENT);
            var organizations = new Organizations(realm);
            for (var tenant : Tenant.DEMO) {
                clients.provideForTenant(tenant, organizations.provide(tenant));
                DemoLogin.USER_ROLES.forEach(role -> provideMember(realm, tenant, role, tenant, List.of(role)));
            }
        }
    }

    /** One more person of a demo tenant, with these roles and no others; asked again it changes the roles. */
    public void providePerson(String tenantAlias, String firstName, List<String> roles) {
        try (var keycloak = connect()) {
            var tenant = Tenant.of(tenantAlias);
            provideMember(keycloak.realm(REALM), tenant, firstName, tenant, roles);
        }
    }

    /** The same person is a member of another tenant too, with these roles there. */
    public void provideMember(String homeAlias, String firstName, String tenantAlias, List<String> roles) {
        try (var keycloak = connect()) {
            provideMember(keycloak.realm(REALM), Tenant.of(homeAlias), firstName, Tenant.of(tenantAlias), roles);
        }
    }

    private static void provideMember(
            RealmResource realm, Tenant home, String firstName, Tenant tenant, List<String> roles) {
        var organizations = new Organizations(realm);
        var person = new Users(realm).provide(home, firstName);
        organizations.join(organizations.provide(tenant), person);
        new TenantRoles(realm).give(tenant, person, roles);
    }

    /** One more program of a demo tenant, with these roles: the client {@code <tenant>-<name>}. */
    public void provideProgram(String tenantAlias, String name, List<String> roles) {
        try (var keycloak = connect()) {
            var realm = keycloak.realm(REALM);
            var tenant = Tenant.of(tenantAlias);
            var organization = new Organizations(realm).provide(tenant);
            new Clients(realm).provideForTenant(tenant, organization, tenant.alias() + "-" + name, roles);
        }
    }

    private Keycloak connect() {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("master")
                .clientId("admin-cli")
                .username(user)
                .password(password)
                .build();
    }

    private static void provideRealm(Keycloak keycloak) {
        if (keycloak.realms().findAll().stream().noneMatch(known -> REALM.equals(known.getRealm()))) {
            var realm = new RealmRepresentation();
            realm.setRealm(REALM);
            realm.setDisplayName("Gangway");
            realm.setEnabled(true);
            realm.setOrganizationsEnabled(true);
            realm.setAccessTokenLifespan(ACCESS_TOKEN_SECONDS);
            realm.setSsoSessionIdleTimeout(8 * 60 * 60);
            realm.setLoginWithEmailAllowed(true);
            realm.setBruteForceProtected(true);
            keycloak.realms().create(realm);
        }
    }

    /** Of the whole realm, as those who have it are of no tenant. */
    private static void providePlatformRole(RealmResource realm) {
        if (realm.roles().list().stream().noneMatch(role -> DemoLogin.PLATFORM_ROLE.equals(role.getName()))) {
            realm.roles().create(new RoleRepresentation(DemoLogin.PLATFORM_ROLE, "", false));
        }
    }

    /** By itself the scope tells only the alias: aliases can be renamed, ids cannot. */
    private static void tellTenantIds(RealmResource realm) {
        var scope = realm.clientScopes().findAll().stream()
                .filter(candidate -> ORGANIZATION_SCOPE.equals(candidate.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Keycloak knows no scope " + ORGANIZATION_SCOPE));
        var mappers = realm.clientScopes().get(scope.getId()).getProtocolMappers();
        for (var mapper : mappers.getMappers()) {
            if (ORGANIZATION_SCOPE.equals(mapper.getName())) {
                mapper.getConfig().put("jsonType.label", "JSON");
                mapper.getConfig().put("addOrganizationId", "true");
                mapper.getConfig().put("addOrganizationAttributes", "true");
                mapper.getConfig().put("access.token.claim", "true");
                mapper.getConfig().put("id.token.claim", "true");
                mappers.update(mapper.getId(), mapper);
            }
        }
    }
}
