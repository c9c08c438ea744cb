package io.gangway.localstack.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One made-up onboarding that needs a person, and what its reviewers have done so far.
 *
 * @param sandbox what each check pretends, by its name
 * @param age how long ago it shall seem to have arrived
 */
record DemoCase(
        String tenant, String product, Map<String, Map<String, Object>> sandbox, Duration age, List<Step> steps) {

    static DemoCase of(String tenant, String product) {
        return new DemoCase(tenant, product, Map.of(), Duration.ZERO, List.of());
    }

    DemoCase withCredit(int score) {
        return with("credit", Map.of("outcome", "CONSIDER", "score", score, "reasons", List.of("PAYMENT_DEFAULT")));
    }

    DemoCase withDoubt(String check, String reason) {
        return with(check, Map.of("outcome", "CONSIDER", "reasons", List.of(reason)));
    }

    DemoCase withSilence(String check) {
        return with(check, Map.of("behaviour", "SILENT"));
    }

    DemoCase aged(String duration) {
        return new DemoCase(tenant, product, sandbox, Duration.parse(duration), steps);
    }

    DemoCase then(Step... done) {
        return new DemoCase(tenant, product, sandbox, age, Arrays.asList(done));
    }

    private DemoCase with(String check, Map<String, Object> instruction) {
        return new DemoCase(tenant, product, Map.of(check, instruction), age, steps);
    }
}
