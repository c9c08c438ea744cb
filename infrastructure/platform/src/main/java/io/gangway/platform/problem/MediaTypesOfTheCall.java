package io.gangway.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;

/** Which media types the called resource would have taken, for who is refused because of one. */
@Singleton
class MediaTypesOfTheCall {

    private final Resources resources;
    private final Request request;
    private final UriInfo address;

    MediaTypesOfTheCall(Resources resources, Request request, UriInfo address) {
        this.resources = resources;
        this.request = request;
        this.address = address;
    }

    /** The sentence for a refusal; empty where the status is not about media types, or the resource names none. */
    Optional<String> explain(int status) {
        return switch (status) {
            case 406 ->
                called().map(resource -> resource.answeredBy(request.getMethod()))
                        .flatMap(types -> sentence("This resource answers with", types));
            case 415 ->
                called().map(resource -> resource.readBy(request.getMethod()))
                        .flatMap(types -> sentence("This resource reads", types));
            default -> Optional.empty();
        };
    }

    private Optional<Resources.Resource> called() {
        return resources.at(address.getRequestUri().getRawPath());
    }

    private static Optional<String> sentence(String beginning, Set<String> types) {
        return types.isEmpty() ? Optional.empty() : Optional.of(beginning + " " + String.join(" or ", types) + ".");
    }
}
