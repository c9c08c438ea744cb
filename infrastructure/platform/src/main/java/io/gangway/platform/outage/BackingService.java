package io.gangway.platform.outage;

/** A server without which a call or a record cannot be handled. */
public enum BackingService {
    DATABASE("PostgreSQL"),
    IDENTITY_PROVIDER("Keycloak"),
    BROKER("Kafka");

    private final String product;

    BackingService(String product) {
        this.product = product;
    }

    @Override
    public String toString() {
        return product;
    }
}
