package io.gangway.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class SystemHostResolverTest {

    private final SystemHostResolver resolver = new SystemHostResolver();

    @Test
    void thisMachineKnowsItself() throws UnknownHostException {
        assertThat(resolver.resolve("localhost")).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }

    /** The ending is reserved for names that do not exist (RFC 6761). */
    @Test
    void whoDoesNotExistIsUnknownHoweverOftenOneAsks() {
        for (var time = 0; time < 200; time++) {
            assertThatThrownBy(() -> resolver.resolve("nobody.invalid")).isInstanceOf(UnknownHostException.class);
        }
    }
}
