/** What Gangway needs inside the running servers: databases and roles, topics, and the realm with its demo tenants. */
@NullMarked
package io.gangway.localstack.provision;

import org.jspecify.annotations.NullMarked;
