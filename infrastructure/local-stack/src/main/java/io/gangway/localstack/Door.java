package io.gangway.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server for one test: shut, nobody who came by it gets through, and the server goes on for all others. To
 * its callers it is as if the server had been killed.
 */
public final class Door implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket entrance;

    /** Opens a way to a server on this machine. */
    public Door(int serverPort) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        port = Ports.freeOne();
        open();
    }

    public int port() {
        return port;
    }

    public synchronized void open() {
        if (entrance != null) {
            return;
        }
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            entrance = opened;
            Thread.ofVirtual().name("door").start(() -> admit(opened));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Refuses newcomers and cuts off all who are inside. */
    public synchronized void shut() {
        if (entrance == null) {
            return;
        }
        closeQuietly(entrance);
        entrance = null;
        passing.forEach(Door::closeQuietly);
        passing.clear();
    }

    @Override
    public void close() {
        shut();
    }

    private void admit(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var guest = opened.accept();
                var host = new Socket(server.getAddress(), server.getPort());
                passing.add(guest);
                passing.add(host);
                Thread.ofVirtual().start(() -> carry(guest, host));
                Thread.ofVirtual().start(() -> carry(host, guest));
                if (opened.isClosed()) {
                    closeQuietly(guest);
                    closeQuietly(host);
                }
            } catch (IOException shut) {
                // Whoever knocked is gone, or the door is shut.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // One of the two has left.
        } finally {
            passing.remove(from);
            passing.remove(to);
        }
    }

    private static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception gone) {
            // It is closed one way or the other.
        }
    }
}
