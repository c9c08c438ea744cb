package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Measures rehearsals of 10,000 and of 100,000 past onboardings; not part of the build. The README says how to run it. */
@QuarkusTest
class RehearsalSpeed extends ComponentTest {

    private static final Caller ADMIN = new Caller(Tenant.ACME_BANK, "tenant-admin");
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;

    @Test
    void manyOnboardingsTakeSecondsAndNoMemory() {
        // Given
        var past = ThePast.of(Tenant.ACME_BANK);
        for (var batch = 0; batch < MANY / FEW; batch++) {
            past.approved(FEW, "(n * 7919) % 1000");
        }
        var draft = past.version("DRAFT", ThePast.rejectingBelow(120));
        rehearse(draft, FEW - 1, () -> {});

        // When
        var few = speed(draft, FEW);
        var many = speed(draft, MANY);

        // Then
        assertThat(few).isLessThan(60);
        assertThat(many).isLessThan(60);
        memory(draft, FEW + 1);
        memory(draft, MANY + 1);
    }

    private static double speed(APolicy draft, int onboardings) {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = process.getProcessCpuTime();
        var begun = System.nanoTime();
        var seen = rehearse(draft, onboardings, () -> {});
        var wall = (System.nanoTime() - begun) / 1e9;
        var seconds = Duration.parse(seen.getString("result.duration")).toMillis() / 1e3;
        System.out.printf(
                "%,d onboardings, %,d flips: %.1f s, %,.0f a second; %.1f s from request to answer, %.1f cores%n",
                seen.getInt("result.rehearsed"),
                seen.getInt("result.flips"),
                seconds,
                onboardings / seconds,
                wall,
                (process.getProcessCpuTime() - cpu) / 1e9 / wall);
        return seconds;
    }

    /** What is reachable, by collecting again and again: it costs time, so it is measured apart. */
    private static void memory(APolicy draft, int onboardings) {
        var before = reachable();
        var most = new long[1];
        var seen = rehearse(draft, onboardings, () -> most[0] = Math.max(most[0], reachable()));
        System.out.printf(
                "%,d onboardings: %d MiB reachable before, at most %d MiB meanwhile, %d MiB after%n",
                seen.getInt("result.rehearsed"), before, most[0], reachable());
    }

    private static long reachable() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static JsonPath rehearse(APolicy draft, int onboardings, Runnable meanwhile) {
        String id = ADMIN.send("{\"last\": %d}".formatted(onboardings), "/v1/policies/{id}/rehearsals", draft.id())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            meanwhile.run();
                            return ADMIN.request()
                                    .get("/v1/rehearsals/{id}", id)
                                    .jsonPath();
                        },
                        seen -> "COMPLETED".equals(seen.getString("state")));
    }
}
