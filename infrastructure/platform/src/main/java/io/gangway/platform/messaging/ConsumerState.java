package io.gangway.platform.messaging;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * What a Kafka consumer measures of itself.
 *
 * @param secondsSincePoll how long ago it last asked the broker for records; one that runs asks all the time, whether or
 *     not the broker answers. Infinite when it does not run
 * @param lag how many records its partitions have that it has not fetched
 */
record ConsumerState(double secondsSincePoll, long lag) {

    static final ConsumerState GONE = new ConsumerState(Double.POSITIVE_INFINITY, 0);

    private static final String SINCE_POLL = "last-poll-seconds-ago";
    private static final String LAG = "records-lag";

    static ConsumerState of(@Nullable Consumer<?, ?> consumer) {
        return consumer == null ? GONE : of(consumer.metrics());
    }

    /** May be called on any thread, unlike the consumer's other methods. */
    private static ConsumerState of(Map<MetricName, ? extends Metric> metrics) {
        var sincePoll = Double.POSITIVE_INFINITY;
        var lag = 0L;
        for (var metric : Set.copyOf(metrics.keySet())) {
            if (SINCE_POLL.equals(metric.name())) {
                sincePoll = number(metrics.get(metric), Double.POSITIVE_INFINITY);
            } else if (LAG.equals(metric.name()) && metric.tags().containsKey("partition")) {
                lag += (long) Math.max(0, number(metrics.get(metric), 0));
            }
        }
        // Kafka says -1 for one that has never polled.
        return new ConsumerState(sincePoll < 0 ? 0 : sincePoll, lag);
    }

    private static double number(@Nullable Metric metric, double otherwise) {
        return metric != null && metric.metricValue() instanceof Number number && !Double.isNaN(number.doubleValue())
                ? number.doubleValue()
                : otherwise;
    }
}
