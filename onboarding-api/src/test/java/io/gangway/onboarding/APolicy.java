package io.gangway.onboarding;

import java.util.UUID;

/** A version in force of a product of a test's own: the terms of current-account, changed at some places. */
record APolicy(Tenant tenant, String product, UUID id, int version) {

    /** For a product that nobody else uses. */
    static APolicy ofItsOwn(Tenant tenant) {
        return new APolicy(tenant, "product-" + UUID.randomUUID(), UUID.randomUUID(), 1);
    }

    /** The next version of the same product. */
    APolicy next() {
        return new APolicy(tenant, product, UUID.randomUUID(), version + 1);
    }

    /**
     * Puts it in force.
     *
     * @param changes JSON that is merged into the terms, members replacing members
     */
    APolicy inForce(String changes) {
        Database.ownedFor(tenant).list("""
                        insert into policy (id, tenant_id, product, version, state, active_from, created_by, created_at, terms)
                        select ?, tenant_id, ?, ?, 'ACTIVATED', timestamptz '2001-01-01' + ? * interval '1 day',
                               'a test', now(), terms || ?::jsonb
                        from policy where product = 'current-account' and version = 1
                        """, id, product, version, version, changes);
        return this;
    }
}
