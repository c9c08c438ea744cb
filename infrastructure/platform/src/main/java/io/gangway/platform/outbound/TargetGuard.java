package io.gangway.platform.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Says which addresses that a tenant typed may be called: those over https whose host stands for addresses of the public internet
 * and for no other. Else a tenant could have us ask our own servers, or the metadata service of the cloud we run in, and read the
 * answer.
 *
 * <p>A name is judged when it is typed, so that the person hears of a mistake, and again for each call ({@link OutboundCalls}),
 * because what a name stands for is its owner's to change.
 */
@ApplicationScoped
public class TargetGuard {

    private final HostResolver resolver;
    private final OutboundConfig config;

    TargetGuard(HostResolver resolver, OutboundConfig config) {
        this.resolver = resolver;
        this.config = config;
    }

    /** Blocks while a name server is asked. */
    public Optional<TargetFault> faultOf(String url) {
        try {
            check(url);
            return Optional.empty();
        } catch (TargetRefused refused) {
            return Optional.of(refused.fault());
        }
    }

    /** Blocks while a name server is asked: once. */
    CheckedTarget check(String url) throws TargetRefused {
        var target = Target.parse(url);
        if (!target.encrypted() && !config.allowLoopback()) {
            throw new TargetRefused(TargetFault.NOT_HTTPS);
        }
        var addresses = addressesOf(target);
        for (var address : addresses) {
            require(target, address);
        }
        return new CheckedTarget(target, addresses);
    }

    private void require(Target target, InetAddress address) throws TargetRefused {
        if (config.allowLoopback() && address.isLoopbackAddress()) {
            return;
        }
        if (!GlobalReach.has(address)) {
            throw new TargetRefused(TargetFault.NOT_PUBLIC);
        }
        if (!target.encrypted()) {
            throw new TargetRefused(TargetFault.NOT_HTTPS);
        }
    }

    private List<InetAddress> addressesOf(Target target) throws TargetRefused {
        var literal = target.literal();
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return resolver.resolve(target.host());
        } catch (UnknownHostException unknown) {
            throw new TargetRefused(TargetFault.UNRESOLVABLE);
        }
    }
}
