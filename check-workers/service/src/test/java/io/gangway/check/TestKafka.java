package io.gangway.check;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** How the clients of tests sign in at Kafka, as {@link CheckStack} says. */
final class TestKafka {

    private TestKafka() {}

    static Map<String, Object> settings() {
        return Stream.of("bootstrap.servers", "security.protocol", "sasl.mechanism", "sasl.jaas.config")
                .collect(Collectors.toMap(
                        name -> name, name -> ConfigProvider.getConfig().getValue("test.kafka." + name, String.class)));
    }
}
