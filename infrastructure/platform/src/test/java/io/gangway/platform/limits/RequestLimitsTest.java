package io.gangway.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.platform.tenancy.TenantId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bucket for each caller, and one that all of a tenant share. Nothing comes back within a test. */
class RequestLimitsTest {

    private static final TenantId BANK = TenantId.of("0192f000-0000-7000-8000-00000000000a");
    private static final TenantId TELCO = TenantId.of("0192f000-0000-7000-8000-00000000000b");

    @Test
    void aCallerHasABurstAndOthersHaveTheirs() {
        var limits = limits(3, 100);

        assertThat(IntStream.range(0, 4).mapToObj(_ -> limits.take(BANK, "anna").granted()))
                .containsExactly(true, true, true, false);
        assertThat(limits.take(BANK, "ben").granted()).isTrue();
        assertThat(limits.take(TELCO, "anna").granted()).isTrue();
    }

    @Test
    void aTenantsCallersShareWhatTheTenantHas() {
        var limits = limits(3, 4);

        IntStream.range(0, 2).forEach(_ -> limits.take(BANK, "anna"));
        IntStream.range(0, 2).forEach(_ -> limits.take(BANK, "ben"));

        assertThat(limits.take(BANK, "anna").granted()).isFalse();
        assertThat(limits.take(BANK, "carl")).satisfies(refused -> {
            assertThat(refused.granted()).isFalse();
            assertThat(refused.limit()).isEqualTo(4);
            assertThat(refused.untilNext()).isPositive();
        });
        assertThat(limits.take(TELCO, "anna").granted()).isTrue();
    }

    @Test
    void theNearerLimitIsTold() {
        var limits = limits(3, 2);

        assertThat(limits.take(BANK, "anna").remaining()).isEqualTo(1);
        assertThat(limits(2, 9).take(BANK, "anna").remaining()).isEqualTo(1);
    }

    private static RequestLimits limits(long ofACaller, long ofATenant) {
        return new RequestLimits(new LimitsConfig() {
            @Override
            public Rate caller() {
                return new OnePerMinute(ofACaller);
            }

            @Override
            public Rate tenant() {
                return new OnePerMinute(ofATenant);
            }
        });
    }

    private record OnePerMinute(long burst) implements LimitsConfig.Rate {

        @Override
        public long perMinute() {
            return 1;
        }
    }
}
