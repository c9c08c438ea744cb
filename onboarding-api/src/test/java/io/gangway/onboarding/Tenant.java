package io.gangway.onboarding;

import java.util.UUID;

/** The two tenants of every stack. */
enum Tenant {
    ACME_BANK("acme-bank", "0192f000-0000-7000-8000-00000000000a"),
    NOVA_TELCO("nova-telco", "0192f000-0000-7000-8000-00000000000b");

    private final String alias;
    private final UUID id;

    Tenant(String alias, String id) {
        this.alias = alias;
        this.id = UUID.fromString(id);
    }

    String alias() {
        return alias;
    }

    UUID id() {
        return id;
    }
}
