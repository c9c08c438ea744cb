package io.gangway.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Knows the addresses of a name. */
@FunctionalInterface
public interface HostResolver {

    /**
     * All of them, in order of preference. May block for seconds.
     *
     * @throws UnknownHostException when there is none, or no name server to ask
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
