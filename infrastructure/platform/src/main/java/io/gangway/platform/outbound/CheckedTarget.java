package io.gangway.platform.outbound;

import java.net.InetAddress;
import java.util.List;

/**
 * A target that may be called, and where: its name is not resolved again, because the second answer might be another one.
 *
 * @param addresses at least one, in the order in which they are tried
 */
record CheckedTarget(Target target, List<InetAddress> addresses) {

    CheckedTarget {
        addresses = List.copyOf(addresses);
    }
}
