package io.gangway.bench.phase;

import io.gangway.bench.load.Latencies;
import io.gangway.bench.load.Verdict;
import io.gangway.bench.stack.Use;
import java.util.Set;

/**
 * What a load showed.
 *
 * @param completed answers between the two readings, in the midst of the load
 * @param use between the two readings
 * @param post from the intended start to the {@code 201}
 * @param toAnswer from the intended start to the event that says how it ended
 * @param verdict over the whole load
 */
record Measured(long completed, Use use, Latencies post, Latencies toAnswer, Verdict verdict) {

    double perSecond() {
        return completed / use.seconds();
    }

    double cpuMillisEach(Set<String> processes) {
        return use.cpuMillis(processes) / completed;
    }

    double cpuMillisEach(String process) {
        return use.cpuMillis().getOrDefault(process, 0d) / completed;
    }

    double generatorMillisEach() {
        return use.generatorMillis() / completed;
    }

    double commitsEach(String database) {
        return use.commits().getOrDefault(database, 0d) / completed;
    }

    double statementsEach(String database) {
        return use.statements().getOrDefault(database, 0d) / completed;
    }
}
