package io.gangway.platform.messaging;

import io.smallrye.reactive.messaging.providers.impl.ConnectorConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory;

/** What the connector is told of an incoming channel: the same as at the start. */
final class ChannelConfig extends ConnectorConfig {

    ChannelConfig(Config overall, String channel) {
        super(ConnectorFactory.INCOMING_PREFIX, overall, channel);
    }
}
