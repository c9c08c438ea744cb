package io.gangway.localstack.provision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The programs that may ask for tokens. */
final class Clients {

    /** Our services refuse tokens that were made for somebody else. */
    private static final String AUDIENCE = "gangway";

    static final String AUDIENCE_MAPPER = "audience";

    private final RealmResource realm;

    Clients(RealmResource realm) {
        this.realm = realm;
    }

    /**
     * A client for people at a command line: no secret, name and password. For the demo alone: an installation has no
     * password grant.
     */
    void providePublic(String clientId) {
        if (isThere(clientId)) {
            return;
        }
        var client = client(clientId);
        client.setPublicClient(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setProtocolMappers(List.of(audience()));
        Created.id(realm.clients().create(client));
    }

    /** The client by which our services ask whether a token still holds: it can ask and get no token for itself. */
    void provideService(String clientId) {
        if (isThere(clientId)) {
            return;
        }
        var client = client(clientId);
        client.setPublicClient(false);
        client.setSecret(DemoLogin.PASSWORD);
        client.setDirectAccessGrantsEnabled(false);
        Created.id(realm.clients().create(client));
    }

    /** The client with which people sign in to the web page; Keycloak ignores the port of an address on this machine. */
    void providePage(String clientId) {
        if (isThere(clientId)) {
            return;
        }
        var client = client(clientId);
        client.setName("Gangway");
        client.setPublicClient(false);
        client.setSecret(DemoLogin.PASSWORD);
        client.setStandardFlowEnabled(true);
        client.setDirectAccessGrantsEnabled(false);
        client.setRedirectUris(List.of("http://localhost/*", "http://127.0.0.1/*"));
        client.setAttributes(Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", "+"));
        client.setProtocolMappers(List.of(audience()));
        Created.id(realm.clients().create(client));
    }

    /** A tenant's program: it gets the tenant in its token without asking, in the shape in which people get theirs. */
    void provideForTenant(Tenant tenant, String organization) {
        provideForTenant(tenant, organization, tenant.apiClientId(), List.of(DemoLogin.API_CLIENT_ROLE));
    }

    /** Another program of the tenant, with these roles. */
    void provideForTenant(Tenant tenant, String organization, String clientId, List<String> roles) {
        var id = find(clientId).orElseGet(() -> createForTenant(tenant, organization, clientId));
        var account = realm.clients().get(id).getServiceAccountUser();
        new TenantRoles(realm).give(tenant, account.getId(), roles);
    }

    private String createForTenant(Tenant tenant, String organization, String clientId) {
        var client = client(clientId);
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setDirectAccessGrantsEnabled(false);
        client.setSecret(DemoLogin.PASSWORD);
        client.setProtocolMappers(List.of(audience(), fixedTenant(tenant, organization)));
        return Created.id(realm.clients().create(client));
    }

    private boolean isThere(String clientId) {
        return find(clientId).isPresent();
    }

    private Optional<String> find(String clientId) {
        return realm.clients().findByClientId(clientId).stream()
                .map(ClientRepresentation::getId)
                .findFirst();
    }

    private static ClientRepresentation client(String clientId) {
        var client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setProtocol("openid-connect");
        client.setEnabled(true);
        client.setStandardFlowEnabled(false);
        return client;
    }

    private static ProtocolMapperRepresentation audience() {
        return mapper(
                AUDIENCE_MAPPER,
                "oidc-audience-mapper",
                Map.of(
                        "included.custom.audience",
                        AUDIENCE,
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    private static ProtocolMapperRepresentation fixedTenant(Tenant tenant, String organization) {
        var claim =
                "{\"%s\":{\"id\":\"%s\",\"tenant_id\":[\"%s\"]}}".formatted(tenant.alias(), organization, tenant.id());
        return mapper(
                "tenant",
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        IdentityProvisioning.ORGANIZATION_SCOPE,
                        "claim.value",
                        claim,
                        "jsonType.label",
                        "JSON",
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    private static ProtocolMapperRepresentation mapper(String name, String type, Map<String, String> config) {
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }
}
