package io.gangway.bench.stack;

import io.gangway.localstack.Tokens;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An access token, used for a good part of its life instead of asked for with every request. */
public final class AccessToken implements Supplier<String> {

    /** Less than half of the five minutes that the demo's realm gives them. */
    private static final long USED_FOR_NANOS = Duration.ofMinutes(2).toNanos();

    private final Tokens tokens;
    private final String tenant;
    private final String role;
    private @Nullable String text;
    private long obtainedAt;

    public AccessToken(RunningStack stack, String tenant, String role) {
        this.tokens = new Tokens(stack.issuer());
        this.tenant = tenant;
        this.role = role;
    }

    @Override
    public synchronized String get() {
        if (text == null || System.nanoTime() - obtainedAt > USED_FOR_NANOS) {
            text = tokens.of(tenant, role);
            obtainedAt = System.nanoTime();
        }
        return text;
    }
}
