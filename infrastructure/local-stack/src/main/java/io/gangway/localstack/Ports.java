package io.gangway.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The numbers chosen for all ports of one stack. */
public record Ports(Map<Port, Integer> numbers) {

    /** Below the range that systems hand out to outgoing connections, so that a stopped part finds its port free again. */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The standard numbers, each changeable by its variable. */
    public static Ports from(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, number(port, environment.get(port.variable())));
        }
        return new Ports(numbers);
    }

    /** Numbers nobody listens on at this moment. */
    public static Ports free() {
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < Port.values().length) {
            found.add(freeOne());
        }
        var numbers = new EnumMap<Port, Integer>(Port.class);
        var next = found.iterator();
        Arrays.stream(Port.values()).forEach(port -> numbers.put(port, next.next()));
        return new Ports(numbers);
    }

    /** One number nobody listens on at this moment. */
    public static int freeOne() {
        while (true) {
            var candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
            if (isFree(candidate)) {
                return candidate;
            }
        }
    }

    /** Whether a server could listen on 127.0.0.1 with this number now. */
    public static boolean isFree(int number) {
        try (var socket = new ServerSocket()) {
            // As the servers do: a connection that ended a moment ago does not hold the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Reads what {@link #toProperties} wrote; ports that are not there have their standard number. */
    public static Ports from(Properties properties) {
        var environment = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> environment.put(name, properties.getProperty(name)));
        return from(environment);
    }

    public Properties toProperties() {
        var properties = new Properties();
        numbers.forEach((port, number) -> properties.setProperty(port.variable(), number.toString()));
        return properties;
    }

    public int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    private static int number(Port port, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return port.standard();
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the sentence below
        }
        throw new IllegalArgumentException("%s must be a port number, not '%s'".formatted(port.variable(), text));
    }
}
