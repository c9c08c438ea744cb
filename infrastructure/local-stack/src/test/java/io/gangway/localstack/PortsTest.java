package io.gangway.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void anEnvironmentVariableChangesOnePort() {
        // When
        var ports = Ports.from(Map.of("GANGWAY_PORT_ONBOARDING_API", "9090"));

        // Then
        assertThat(ports.of(Port.ONBOARDING_API)).isEqualTo(9090);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(19092);
    }

    @Test
    void whatIsNoPortIsRefusedByName() {
        for (var text : new String[] {"abc", "0", "70000"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("GANGWAY_PORT_KEYCLOAK", text)))
                    .hasMessage("GANGWAY_PORT_KEYCLOAK must be a port number, not '%s'".formatted(text));
        }
    }

    @Test
    void aPortSomebodyListensOnIsNotFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
        }
    }

    @Test
    void freePortsDifferAndSurviveBeingWrittenDown() {
        // When
        var ports = Ports.free();

        // Then
        assertThat(new HashSet<>(ports.numbers().values())).hasSize(Port.values().length);
        assertThat(Ports.from(ports.toProperties())).isEqualTo(ports);
    }
}
