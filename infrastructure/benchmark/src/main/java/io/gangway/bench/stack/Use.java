package io.gangway.bench.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What was used up to a moment, or between two.
 *
 * @param nanos the moment, or the time between
 * @param cpuMillis by process
 * @param generatorMillis of this program
 * @param commits by database
 * @param statements by database, without those that only begin and end transactions; empty where they are not counted
 */
public record Use(
        long nanos,
        Map<String, Double> cpuMillis,
        double generatorMillis,
        Map<String, Double> commits,
        Map<String, Double> statements) {

    private static final double NANOS_PER_SECOND = 1e9;

    public Use {
        cpuMillis = Map.copyOf(cpuMillis);
        commits = Map.copyOf(commits);
        statements = Map.copyOf(statements);
    }

    public Use since(Use before) {
        return new Use(
                nanos - before.nanos,
                merged(cpuMillis, before.cpuMillis, (now, then) -> now - then),
                generatorMillis - before.generatorMillis,
                merged(commits, before.commits, (now, then) -> now - then),
                merged(statements, before.statements, (now, then) -> now - then));
    }

    public double seconds() {
        return nanos / NANOS_PER_SECOND;
    }

    public double cpuMillis(Set<String> processes) {
        return cpuMillis.entrySet().stream()
                .filter(process -> processes.contains(process.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Double> merged(
            Map<String, Double> now, Map<String, Double> then, BinaryOperator<Double> operation) {
        var result = new HashMap<String, Double>();
        now.forEach((name, value) -> result.put(name, operation.apply(value, then.getOrDefault(name, 0d))));
        return result;
    }
}
