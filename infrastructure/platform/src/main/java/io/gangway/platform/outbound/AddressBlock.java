package io.gangway.platform.outbound;

import java.net.InetAddress;

/**
 * Neighbouring addresses of one family, as registries list them.
 *
 * @param first in the family's own bytes
 * @param bits how many of them all members share
 */
record AddressBlock(InetAddress first, int bits) {

    /** @param cidr {@code 10.0.0.0/8} or {@code fc00::/7} */
    static AddressBlock of(String cidr) {
        var slash = cidr.indexOf('/');
        return new AddressBlock(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >>> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
