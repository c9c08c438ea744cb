package io.gangway.localstack.provision;

import io.gangway.localstack.Tokens;
import java.util.List;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** Makes the realm with its roles, clients, tenants and people; repeating it changes nothing. */
public final class IdentityProvisioning {

    public static final String REALM = "gangway";

    private static final int ACCESS_TOKEN_SECONDS = 5 * 60;
    private static final int SESSION_IDLE_SECONDS = 8 * 60 * 60;
    private static final int MOST_WRONG_PASSWORDS = 6;
    private static final long EVENTS_KEPT_SECONDS = 30L * 24 * 60 * 60;

    /** The name Keycloak gives the scope and the mapper that tell a user's organization. */
    static final String ORGANIZATION_SCOPE = "organization";

    private static final String OFFLINE_SCOPE = "offline_access";

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
            tellTenantIds(realm);
            endOfflineTokens(realm);
            TenantRoles.tell(realm);
            var clients = new Clients(realm);
            clients.provideService(Tokens.SERVICE_CLIENT);
            clients.providePublic(DemoLogin.CLI_CLIENT);
            clients.providePage(DemoLogin.PAGE_CLIENT);
            var organizations = new Organizations(realm);
            var users = new Users(realm);
            for (var tenant : Tenant.DEMO) {
                var organization = organizations.provide(tenant);
                clients.provideForTenant(tenant, organization);
                DemoLogin.USER_ROLES.forEach(role -> organizations.join(organization, users.provide(tenant, role)));
            }
        }
    }

    /** One more person of a demo tenant, with these roles and no others; asked again it changes the roles. */
    public void providePerson(String tenantAlias, String firstName, List<String> roles) {
        try (var keycloak = connect()) {
            var realm = keycloak.realm(REALM);
            var tenant = Tenant.of(tenantAlias);
            var organizations = new Organizations(realm);
            organizations.join(organizations.provide(tenant), new Users(realm).provide(tenant, firstName, roles));
        }
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

    /** From now on this person of a demo tenant cannot sign in, and what they hold is worth nothing. */
    public void disablePerson(String tenantAlias, String firstName) {
        try (var keycloak = connect()) {
            new Users(keycloak.realm(REALM)).disable(Tenant.of(tenantAlias), firstName);
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
        var isThere = keycloak.realms().findAll().stream().anyMatch(known -> REALM.equals(known.getRealm()));
        var realm = isThere ? keycloak.realm(REALM).toRepresentation() : new RealmRepresentation();
        harden(realm);
        if (isThere) {
            keycloak.realm(REALM).update(realm);
        } else {
            realm.setRealm(REALM);
            realm.setDisplayName("Gangway");
            realm.setEnabled(true);
            realm.setOrganizationsEnabled(true);
            keycloak.realms().create(realm);
        }
    }

    /** What no answer of Keycloak's may give away, and what guessing may cost. */
    private static void harden(RealmRepresentation realm) {
        realm.setAccessTokenLifespan(ACCESS_TOKEN_SECONDS);
        realm.setSsoSessionIdleTimeout(SESSION_IDLE_SECONDS);
        realm.setLoginWithEmailAllowed(true);
        realm.setRegistrationAllowed(false);
        // Both forms would tell who has an account.
        realm.setResetPasswordAllowed(false);
        realm.setPasswordPolicy("length(12) and notUsername(undefined) and notEmail(undefined) and passwordHistory(3)");
        realm.setBruteForceProtected(true);
        realm.setFailureFactor(MOST_WRONG_PASSWORDS);
        realm.setEventsEnabled(true);
        realm.setEventsExpiration(EVENTS_KEPT_SECONDS);
        realm.setAdminEventsEnabled(true);
    }

    /** A token that outlives its session could be had for this scope by any client; without the scope by none. */
    private static void endOfflineTokens(RealmResource realm) {
        realm.clientScopes().findAll().stream()
                .filter(scope -> OFFLINE_SCOPE.equals(scope.getName()))
                .forEach(scope -> realm.clientScopes().get(scope.getId()).remove());
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
                mapper.getConfig().put("introspection.token.claim", "true");
                mapper.getConfig().put("id.token.claim", "true");
                mappers.update(mapper.getId(), mapper);
            }
        }
    }
}
