package io.gangway.localstack.supervise;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Properties;

/** Asks the supervisor; needs nothing but the JDK, because it runs inside other modules' tests. */
public final class SupervisorClient {

    /** A first start unpacks and builds before it starts. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final HttpClient http = HttpClient.newHttpClient();
    private final SupervisorAddress supervisor;

    public SupervisorClient(SupervisorAddress supervisor) {
        this.supervisor = supervisor;
    }

    public Properties ask(String verb, String argument) {
        var request = HttpRequest.newBuilder(supervisor.resolve(verb + "/" + argument))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "The test servers refused '%s %s': %s".formatted(verb, argument, response.body()));
            }
            var answer = new Properties();
            answer.load(new StringReader(response.body()));
            return answer;
        } catch (IOException gone) {
            throw new IllegalStateException("The test servers' supervisor does not answer", gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the supervisor", interrupted);
        }
    }
}
