package io.gangway.localstack.provision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** All topics of Gangway: nobody else makes any. */
public final class Topics {

    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    /** Command records carry personal data: they stay no longer than they may be of use. */
    private static final Duration COMMANDS = Duration.ofDays(1);

    private static final Duration EVENTS = Duration.ofDays(7);

    /** Of a promise. Kafka lets whole segments go, so that a record stays until the youngest of its segment has to go too. */
    private static final int SEGMENTS = 24;

    private static final List<Topic> ALL = List.of(
            new Topic("address-check.commands.v1", COMMANDS),
            new Topic("credit-check.commands.v1", COMMANDS),
            new Topic("criminal-record-check.commands.v1", COMMANDS),
            new Topic("check.events.v1", EVENTS),
            new Topic("review.commands.v1", COMMANDS),
            new Topic("review.events.v1", EVENTS),
            new Topic("onboarding.events.v1", EVENTS),
            // A dead letter carries what it was made of: it stays no longer than that would have.
            new Topic("onboarding-api.dead-letters.v1", EVENTS),
            new Topic("check-workers.dead-letters.v1", COMMANDS),
            new Topic("human-tasks.dead-letters.v1", COMMANDS));

    /** @param promise when a record has gone at the latest, while the broker runs */
    private record Topic(String name, Duration promise) {

        NewTopic in(String namespace, int maxMessageBytes) {
            var segment = promise.dividedBy(SEGMENTS);
            // A dead letter carries the refused record and the headers that say why.
            var limit = name.contains("dead-letters") ? 2 * maxMessageBytes : maxMessageBytes;
            return new NewTopic(namespace + "." + name, PARTITIONS, REPLICAS)
                    .configs(Map.of(
                            // One segment for the time until it is full, one for the broker's own rounds.
                            TopicConfig.RETENTION_MS_CONFIG,
                                    Long.toString(promise.minus(segment.multipliedBy(2))
                                            .toMillis()),
                            TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segment.toMillis()),
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(limit)));
        }
    }

    private Topics() {}

    /** The full names in a namespace. */
    public static Stream<String> names(String namespace) {
        return ALL.stream().map(topic -> namespace + "." + topic.name());
    }

    /** Makes those that are not there yet, and lets each service write and read its own. */
    public static void provide(Admin admin, String namespace, int maxMessageBytes)
            throws ExecutionException, InterruptedException {
        // First, so that nobody is refused at a topic that is there.
        TopicAccess.provide(admin, namespace);
        var wanted =
                ALL.stream().map(topic -> topic.in(namespace, maxMessageBytes)).toList();
        for (var made : admin.createTopics(wanted).values().values()) {
            try {
                made.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }
}
