package io.gangway.e2e.client;

import io.gangway.localstack.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens, each used for a good part of its life instead of asked for with every request. */
final class DemoTokens {

    /** Less than half of the five minutes that the demo's realm gives them. */
    private static final long USED_FOR_NANOS = Duration.ofMinutes(2).toNanos();

    private record Caller(String tenant, String role) {}

    private record Token(String text, long obtainedAt) {
        boolean isFresh() {
            return System.nanoTime() - obtainedAt < USED_FOR_NANOS;
        }
    }

    private final Tokens tokens;
    private final Map<Caller, Token> known = new ConcurrentHashMap<>();

    DemoTokens(String issuer) {
        this.tokens = new Tokens(issuer);
    }

    String of(String tenant, String role) {
        return known.compute(
                        new Caller(tenant, role),
                        (caller, token) -> token != null && token.isFresh()
                                ? token
                                : new Token(tokens.of(tenant, role), System.nanoTime()))
                .text();
    }
}
