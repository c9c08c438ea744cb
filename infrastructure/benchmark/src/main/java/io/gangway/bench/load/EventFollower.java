package io.gangway.bench.load;

import io.gangway.localstack.KafkaAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what is said on a topic from now on. Listening costs next to nothing; asking for each onboarding would be load. */
public final class EventFollower implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> listener;
    private final Thread thread;
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean open = true;

    public EventFollower(KafkaAccess kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> listener)
            throws InterruptedException {
        this.listener = listener;
        var settings = new HashMap<>(kafka.settings());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().daemon().name("follower of " + topic).start(() -> follow(topic));
        listening.await();
    }

    /** The type of a CloudEvent in binary mode without its prefix, such as {@code OnboardingApproved}. */
    public static String typeOf(ConsumerRecord<String, byte[]> event) {
        var header = event.headers().lastHeader("ce_type");
        if (header == null) {
            return "";
        }
        var type = new String(header.value(), StandardCharsets.UTF_8);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private void follow(String topic) {
        try (consumer) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            // Seeking is lazy: asking makes it happen now.
            partitions.forEach(consumer::position);
            listening.countDown();
            while (open) {
                consumer.poll(LOOK).forEach(listener);
            }
        } finally {
            listening.countDown();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
