package io.gangway.platform.outbound;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Asks whom the machine asks. Java remembers what it heard for half a minute, and asks once where several want to know the same. */
@ApplicationScoped
@DefaultBean
class SystemHostResolver implements HostResolver {

    /**
     * Names that are asked for at once. The question is native code, and each costs the virtual threads one of at most 256 carriers:
     * names whose servers do not answer must not take all of them.
     */
    private static final int AT_ONCE = 100;

    private final Semaphore questions = new Semaphore(AT_ONCE);

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        questions.acquireUninterruptibly();
        try {
            return List.of(InetAddress.getAllByName(host));
        } finally {
            questions.release();
        }
    }
}
