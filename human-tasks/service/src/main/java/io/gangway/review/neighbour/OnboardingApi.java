package io.gangway.review.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The owner of the process over HTTP. */
@ApplicationScoped
public class OnboardingApi {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final URI address;

    OnboardingApi(@ConfigProperty(name = "gangway.human-tasks.onboarding-api-url") URI address) {
        this.address = address;
    }

    /**
     * Asks with these headers.
     *
     * @param target path and query, already encoded
     * @throws OnboardingApiUnreachable when there is no answer in time
     */
    public HttpResponse<byte[]> ask(String method, String target, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(address.resolve(target))
                .timeout(TO_ANSWER)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new OnboardingApiUnreachable();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OnboardingApiUnreachable();
        }
    }
}
