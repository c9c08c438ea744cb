package io.gangway.platform.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.ConnectorLiteral;

/** All channels on which this service hears from Kafka, each of them such that it can begin anew ({@link Channel}). */
@ApplicationScoped
class Channels implements PublisherDecorator {

    private final Instance<InboundConnector> connectors;
    private final KafkaClientService clients;
    private final Config overall;
    private final Map<String, Channel> byName = new ConcurrentHashMap<>();

    Channels(@Any Instance<InboundConnector> connectors, KafkaClientService clients, Config overall) {
        this.connectors = connectors;
        this.clients = clients;
        this.overall = overall;
    }

    /** Before all other decorators, so that they see one stream, whatever becomes of its sources. */
    @Override
    public int getPriority() {
        return 0;
    }

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> names, boolean isConnector) {
        if (!isConnector) {
            return publisher;
        }
        var name = names.getFirst();
        var config = new ChannelConfig(overall, name);
        var channel = new Channel(
                name,
                config.getValue("topic", String.class),
                publisher,
                () -> another(config),
                () -> clients.getConsumers(name));
        byName.put(name, channel);
        return channel.stream();
    }

    Collection<Channel> all() {
        return byName.values();
    }

    void restart(String topic) {
        byName.values().stream()
                .filter(channel -> channel.topic().equals(topic))
                .forEach(Channel::restart);
    }

    private Multi<? extends Message<?>> another(Config channel) {
        var kafka = connectors
                .select(ConnectorLiteral.of(KafkaConnector.CONNECTOR_NAME))
                .get();
        return Multi.createFrom().publisher(kafka.getPublisher(channel));
    }
}
