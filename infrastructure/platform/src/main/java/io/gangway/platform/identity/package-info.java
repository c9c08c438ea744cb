/** Who calls: what Keycloak still says of a token, and the roles that it has in the token's one tenant. */
@org.jspecify.annotations.NullMarked
package io.gangway.platform.identity;
