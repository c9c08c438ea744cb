package io.gangway.localstack.supervise;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What test processes may ask of their supervisor: {@code /<verb>/<argument>}, answered in properties. */
final class Requests implements HttpHandler {

    private final TestServers servers;
    private final StackHome home;

    Requests(TestServers servers, StackHome home) {
        this.servers = servers;
        this.home = home;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            try {
                answer(exchange, 200, text(carryOut(path[2], path[3])));
            } catch (Exception failed) {
                answer(exchange, 500, describe(failed));
            }
        }
    }

    private Properties carryOut(String verb, String argument) throws Exception {
        var answer = new Properties();
        switch (verb) {
            case "start" -> answer.setProperty("address", servers.start(Part.of(argument)));
            case "stop" -> servers.stop(Part.of(argument));
            case "kill" -> servers.kill9(Part.of(argument));
            case "database" -> describe(servers.freshDatabase(argument), answer);
            case "kafka" -> {
                var access = servers.kafka(KafkaUser.valueOf(argument));
                answer.setProperty("bootstrap", access.bootstrap());
                answer.setProperty("user", access.user());
                answer.setProperty("password", access.password());
            }
            case "topics" -> servers.createTopics(argument);
            case "person" -> {
                var fields = argument.split(",", -1);
                servers.identities().providePerson(fields[0], fields[1], rolesIn(fields));
            }
            case "disable" -> {
                var fields = argument.split(",", -1);
                servers.identities().disablePerson(fields[0], fields[1]);
            }
            case "program" -> {
                var fields = argument.split(",", -1);
                servers.identities().provideProgram(fields[0], fields[1], rolesIn(fields));
            }
            case "adopt" -> adopt(argument);
            default -> throw new IllegalArgumentException("Unknown request " + verb);
        }
        return answer;
    }

    /** Behind the tenant and the name. */
    private static List<String> rolesIn(String[] fields) {
        return Arrays.asList(fields).subList(2, fields.length);
    }

    /** A process that a test started ends with the build even if the test cannot end it: {@code name,pid,start}. */
    private void adopt(String text) {
        var fields = text.split(",", -1);
        var properties = new Properties();
        new ProcessIdentity(Long.parseLong(fields[1]), Instant.parse(fields[2])).addTo(properties);
        StackHome.write(
                home.processes().resolve("adopted-%s-%s.properties".formatted(fields[0], fields[1])), properties);
    }

    private static void describe(DatabaseAccess access, Properties answer) {
        answer.setProperty("url", access.url());
        answer.setProperty("ownerUser", access.ownerUser());
        answer.setProperty("ownerPassword", access.ownerPassword());
        answer.setProperty("appUser", access.appUser());
        answer.setProperty("appPassword", access.appPassword());
        answer.setProperty("relayUser", access.relayUser());
        answer.setProperty("relayPassword", access.relayPassword());
        answer.setProperty("engineUser", access.engineUser());
        answer.setProperty("enginePassword", access.enginePassword());
    }

    private static String text(Properties answer) throws IOException {
        var text = new StringWriter();
        answer.store(text, null);
        return text.toString();
    }

    private static String describe(Exception failed) {
        var text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
