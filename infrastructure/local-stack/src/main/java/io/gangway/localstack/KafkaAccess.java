package io.gangway.localstack;

import java.util.Map;

/**
 * How one user signs in at a stack's Kafka.
 *
 * @param bootstrap {@code 127.0.0.1:port}
 */
public record KafkaAccess(String bootstrap, String user, String password) {

    public static final String PROTOCOL = "SASL_PLAINTEXT";
    public static final String MECHANISM = "SCRAM-SHA-512";

    /** Access of {@code user} to the Kafka of a stack. */
    public static KafkaAccess of(KafkaUser user, Ports ports, Secrets secrets) {
        return new KafkaAccess("127.0.0.1:" + ports.of(Port.KAFKA), user.id(), secrets.kafka(user));
    }

    /** The settings of a Kafka client. */
    public Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                PROTOCOL,
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
    }

    /** The variables that tell a service how it signs in. */
    public Map<String, String> environment() {
        return Map.of(
                ServiceEnvironment.KAFKA_BOOTSTRAP, bootstrap,
                ServiceEnvironment.KAFKA_SECURITY_PROTOCOL, PROTOCOL,
                ServiceEnvironment.KAFKA_USER, user,
                ServiceEnvironment.KAFKA_PASSWORD, password);
    }

    /** The same as a service's own properties, for tests that run it in their process. */
    public Map<String, String> properties() {
        return Map.of(
                "gangway.kafka.bootstrap", bootstrap,
                "gangway.kafka.security-protocol", PROTOCOL,
                "gangway.kafka.user", user,
                "gangway.kafka.password", password);
    }

    @Override
    public String toString() {
        return "KafkaAccess[%s at %s]".formatted(user, bootstrap);
    }
}
