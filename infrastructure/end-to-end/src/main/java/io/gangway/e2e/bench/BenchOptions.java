package io.gangway.e2e.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How much load, and for how long.
 *
 * @param onboardings of the throughput part
 * @param clients that each wait for the answer before they start the next
 * @param perSecond rate of the latency part
 */
record BenchOptions(int warmUp, int onboardings, int clients, int perSecond, Duration latencyFor) {

    static final String USAGE =
            "bench [--warm-up 60] [--onboardings 300] [--clients 16] [--rate 2 (per second)] [--seconds 30]";

    private static final Map<String, Integer> DEFAULTS =
            Map.of("--warm-up", 60, "--onboardings", 300, "--clients", 16, "--rate", 2, "--seconds", 30);

    /** @throws IllegalArgumentException with the usage */
    static BenchOptions of(String... arguments) {
        var values = new HashMap<>(DEFAULTS);
        for (var i = 0; i < arguments.length; i += 2) {
            if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            values.put(arguments[i], number(arguments[i + 1]));
        }
        return new BenchOptions(
                values.getOrDefault("--warm-up", 0),
                values.getOrDefault("--onboardings", 0),
                values.getOrDefault("--clients", 0),
                values.getOrDefault("--rate", 0),
                Duration.ofSeconds(values.getOrDefault("--seconds", 0)));
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the usage
        }
        throw new IllegalArgumentException(USAGE);
    }
}
