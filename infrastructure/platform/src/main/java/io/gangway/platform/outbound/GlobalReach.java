package io.gangway.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses mean the same host wherever one asks from.
 *
 * <p>Sources: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its updates), the IPv4 multicast
 * space (RFC 5771), and the IPv6 address space, of which only {@code 2000::/3} is given to hosts of the internet (RFC 4291): that
 * leaves out {@code ::}, {@code ::1}, {@code ::a.b.c.d}, {@code 64:ff9b:1::/48}, {@code 100::/64}, {@code 5f00::/16}, {@code
 * fc00::/7}, {@code fe80::/10}, {@code fec0::/10} and {@code ff00::/8} without naming them. What the registries call globally
 * reachable inside a block that is not, like the anycast addresses in {@code 192.0.0.0/24}, is left out too: no receiver has one.
 */
final class GlobalReach {

    private static final List<AddressBlock> IPV4_SPECIAL = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' shared space
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // not in a registry: a public address that in Azure is the host's own agent
            "169.254.0.0/16", // link-local, and the clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4, given up
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and the broadcast address

    private static final AddressBlock IPV6_HOSTS = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> IPV6_SPECIAL = blocks(
            "2001::/23", // protocol assignments; Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which can mean any IPv4 address
            "3fff::/20"); // documentation

    /** An IPv4 address as an IPv6 host sees it through a translator (RFC 6052): as reachable as the one inside. */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private GlobalReach() {}

    /** Java itself turns the mapped form {@code ::ffff:a.b.c.d} into the IPv4 address that it means. */
    static boolean has(InetAddress address) {
        if (address instanceof Inet4Address) {
            return !isIn(IPV4_SPECIAL, address);
        }
        if (NAT64.contains(address)) {
            return has(inside(address));
        }
        return IPV6_HOSTS.contains(address) && !isIn(IPV6_SPECIAL, address);
    }

    private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static InetAddress inside(InetAddress translated) {
        var bytes = translated.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }
}
