package io.gangway.localstack.supervise;

import com.sun.net.httpserver.HttpServer;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Holds the servers of one test build until the program that builds has gone. */
public final class Supervisor {

    private Supervisor() {}

    /** Arguments: project root, folder of the stack, pid and start time of the process to live with. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        var home = new StackHome(Path.of(arguments[1]));
        var owner = new ProcessIdentity(Long.parseLong(arguments[2]), Instant.parse(arguments[3]));

        var leftovers = new Leftovers(root);
        leftovers.sweep();
        var handle = owner.find();
        if (handle.isEmpty()) {
            return;
        }
        listen(home, new TestServers(root, home)).announce(home);
        handle.get().onExit().join();
        leftovers.end(home);
        // Requests still under way must not hold the process.
        System.exit(0);
    }

    private static SupervisorAddress listen(StackHome home, TestServers servers) throws IOException {
        var secret = UUID.randomUUID().toString();
        var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext("/" + secret + "/", new Requests(servers, home));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new SupervisorAddress(
                ProcessIdentity.of(ProcessHandle.current()), server.getAddress().getPort(), secret);
    }
}
