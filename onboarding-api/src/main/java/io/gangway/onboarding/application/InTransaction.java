package io.gangway.onboarding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the running transaction knows of the onboardings that it holds for change, and need not ask the database for again:
 * nobody else can change it meanwhile.
 */
@ApplicationScoped
public class InTransaction {

    private final TransactionSynchronizationRegistry transaction;

    InTransaction(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** The values of one kind, by onboarding; they end with the transaction. */
    private static final class Known<T> extends HashMap<UUID, T> {
        private static final long serialVersionUID = 1L;
    }

    /** The value of that kind, found once. */
    public <T> T get(Class<?> kind, UUID onboardingId, Function<UUID, T> find) {
        return this.<T>known(kind).computeIfAbsent(onboardingId, find);
    }

    public <T> void put(Class<?> kind, UUID onboardingId, T value) {
        this.<T>known(kind).put(onboardingId, value);
    }

    @SuppressWarnings("unchecked") // Each kind has its own map, and its own type.
    private <T> Map<UUID, T> known(Class<?> kind) {
        if (transaction.getResource(kind) instanceof Known<?> known) {
            return (Map<UUID, T>) known;
        }
        var none = new Known<T>();
        transaction.putResource(kind, none);
        return none;
    }
}
