package io.gangway.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gangway.platform.tenancy.TenantId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts the requests of each caller and each tenant. */
@ApplicationScoped
class RequestLimits {

    /** By then a bucket is full again, and a new one is no gift. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LimitsConfig config;
    private final Cache<String, Bucket> ofCallers = buckets();
    private final Cache<TenantId, Bucket> ofTenants = buckets();

    RequestLimits(LimitsConfig config) {
        this.config = config;
    }

    /**
     * Counts one request, unless it is one too many. Tells of the limit that is nearer.
     *
     * @param caller who is unique within the tenant
     */
    Allowance take(TenantId tenant, String caller) {
        var own = ofCallers.get(tenant + " " + caller, _ -> bucket(config.caller()));
        var shared = ofTenants.get(tenant, _ -> bucket(config.tenant()));
        var first = allowance(own.tryConsumeAndReturnRemaining(1), config.caller());
        if (!first.granted()) {
            return first;
        }
        var second = allowance(shared.tryConsumeAndReturnRemaining(1), config.tenant());
        if (!second.granted()) {
            own.addTokens(1);
        }
        return second.granted() && first.remaining() <= second.remaining() ? first : second;
    }

    private static <K> Cache<K, Bucket> buckets() {
        return Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).build();
    }

    private static Bucket bucket(LimitsConfig.Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static Allowance allowance(ConsumptionProbe probe, LimitsConfig.Rate rate) {
        return new Allowance(
                probe.isConsumed(),
                rate.burst(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
