package io.gangway.platform.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.MultiSelectFirstUntilOtherOp;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One stream of records that outlives its consumers. The connector closes a consumer for good at what it takes for fatal,
 * and says nothing to whoever listens; here another takes the place of one that ended, failed or fell silent. It begins
 * after what was acknowledged, so that what was in hand comes again, which every receiver is made for.
 */
final class Channel {

    private static final Logger LOG = Logger.getLogger(Channel.class);
    private static final Duration BEFORE_THE_NEXT = Duration.ofSeconds(1);

    private final String name;
    private final String topic;
    private final Multi<? extends Message<?>> first;
    private final Supplier<Multi<? extends Message<?>>> another;
    private final Supplier<? extends List<? extends KafkaConsumer<?, ?>>> consumers;
    private final AtomicInteger begun = new AtomicInteger();
    private volatile CompletableFuture<Boolean> end = new CompletableFuture<>();

    /**
     * A channel that begins with the consumer that the connector made.
     *
     * @param consumers all that it ever had, the running one last
     */
    Channel(
            String name,
            String topic,
            Multi<? extends Message<?>> first,
            Supplier<Multi<? extends Message<?>>> another,
            Supplier<? extends List<? extends KafkaConsumer<?, ?>>> consumers) {
        this.name = name;
        this.topic = topic;
        this.first = first;
        this.another = another;
        this.consumers = consumers;
    }

    String name() {
        return name;
    }

    String topic() {
        return topic;
    }

    /** How often another consumer took over. */
    int restarts() {
        return Math.max(0, begun.get() - 1);
    }

    /** Ends the consumer that runs, or that no longer does; another takes over. */
    void restart() {
        end.complete(true);
    }

    /** What the running consumer says of itself. */
    ConsumerState state() {
        var all = consumers.get();
        return all.isEmpty()
                ? ConsumerState.GONE
                : ConsumerState.of(all.getLast().unwrap());
    }

    Multi<Message<?>> stream() {
        return Multi.createBy()
                .repeating()
                .supplier(this::oneLife)
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(life -> life);
    }

    private Multi<Message<?>> oneLife() {
        return Multi.createFrom()
                .deferred(this::begin)
                .onFailure()
                .invoke(failure -> LOG.warnf("Channel %s broke: %s", name, Failures.trail(failure)))
                .onFailure()
                .recoverWithCompletion()
                .onCompletion()
                .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(BEFORE_THE_NEXT));
    }

    private Multi<Message<?>> begin() {
        var ended = new CompletableFuture<Boolean>();
        end = ended;
        var source = begun.getAndIncrement() == 0 ? first : again();
        return new MultiSelectFirstUntilOtherOp<>(
                source.map(Channel::asMessage), Multi.createFrom().<Boolean>emitter(until -> {
                    var _ = ended.thenAccept(until::emit);
                }));
    }

    private Multi<? extends Message<?>> again() {
        LOG.infof("Channel %s begins anew", name);
        // One that was only cancelled goes on being a member of the group, and partitions are given to it.
        consumers.get().stream()
                .filter(ReactiveKafkaConsumer.class::isInstance)
                .forEach(consumer -> ((ReactiveKafkaConsumer<?, ?>) consumer).close());
        return another.get();
    }

    private static Message<?> asMessage(Message<?> message) {
        return message;
    }

    @Override
    public String toString() {
        return name;
    }
}
