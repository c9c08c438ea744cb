package io.gangway.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to measure and for how long.
 *
 * @param rounds how often A, C, D and E take their turns
 * @param seconds of one load at the ceiling; other loads are in proportion
 * @param clients onboardings under way when the ceiling is looked for
 * @param rate of the load on Gangway that is called half; 0: half of what it can do
 * @param sizes numbers of onboardings on file
 * @param tenants numbers of tenants on file
 * @param out the folder for the report
 */
public record BenchOptions(
        Set<Part> parts,
        int rounds,
        int seconds,
        int clients,
        int rate,
        List<Integer> sizes,
        List<Integer> tenants,
        Path out) {

    /** What can be left out. */
    public enum Part {
        ROUNDS,
        MIX,
        QUIET,
        WEBHOOKS,
        GROWTH,
        RESTART;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String USAGE = """
            bench [--only rounds,mix,quiet,webhooks,growth,restart] [--rounds 3] [--seconds 10] [--clients 16] [--rate PER_SECOND]
                  [--sizes 10000,100000] [--tenants 10,1000] [--out docs/benchmarks]""";

    private static final Map<String, String> DEFAULTS = Map.of(
            "--only", Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(",")),
            "--rounds", "3",
            "--seconds", "10",
            "--clients", "16",
            "--rate", "0",
            "--sizes", "10000,100000",
            "--tenants", "10,1000",
            "--out", "docs/benchmarks");

    public BenchOptions {
        parts = Set.copyOf(parts);
        sizes = List.copyOf(sizes);
        tenants = List.copyOf(tenants);
        if (rounds < 1 || seconds < 1 || clients < 1 || rate < 0 || sizes.isEmpty() || tenants.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** @throws IllegalArgumentException with the usage */
    static BenchOptions of(String... arguments) {
        var values = new HashMap<>(DEFAULTS);
        for (var i = 0; i < arguments.length; i += 2) {
            if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new BenchOptions(
                parts(values.getOrDefault("--only", "")),
                number(values.getOrDefault("--rounds", "")),
                number(values.getOrDefault("--seconds", "")),
                number(values.getOrDefault("--clients", "")),
                number(values.getOrDefault("--rate", "")),
                numbers(values.getOrDefault("--sizes", "")),
                numbers(values.getOrDefault("--tenants", "")),
                Path.of(values.getOrDefault("--out", "")));
    }

    public boolean wants(Part part) {
        return parts.contains(part);
    }

    public Duration load() {
        return Duration.ofSeconds(seconds);
    }

    private static Set<Part> parts(String words) {
        var chosen = EnumSet.noneOf(Part.class);
        for (var word : words.split(",", -1)) {
            chosen.add(Arrays.stream(Part.values())
                    .filter(part -> part.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(USAGE)));
        }
        return chosen;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(BenchOptions::number)
                .sorted()
                .toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip().replace("_", ""));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(USAGE, notANumber);
        }
    }
}
