package io.gangway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {

    private static final Resources RESOURCES = new Resources(Stream.of(Ships.class, ShipsToo.class, Relay.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ships              | GET, HEAD, OPTIONS, POST",
                "/ships/             | GET, HEAD, OPTIONS, POST",
                "/ships/7            | DELETE, GET, HEAD, OPTIONS",
                "/ships/counts       | GET, HEAD, OPTIONS",
                "/ships/7/launch     | OPTIONS, POST",
                "/relay/a/b          | OPTIONS, PUT",
                "/ships/7%2Flaunch   | DELETE, GET, HEAD, OPTIONS",
            })
    void theMostExactAddressSaysWhatIsAllowed(String path, String allowed) {
        assertThat(allowedAt(path)).containsExactly(allowed);
    }

    @Test
    void whereNothingIsNothingIsAllowed() {
        assertThat(allowedAt("/ships/7/launch/again")).isEmpty();
        assertThat(allowedAt("/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /ships        |                  | application/json",
                "HEAD   | /ships        |                  | application/json",
                "POST   | /ships        | application/json | application/json",
                "GET    | /ships/7      |                  | application/json, text/html",
                "PUT    | /relay/a      |                  | ",
                "DELETE | /ships        |                  | ",
            })
    void aMethodSaysWhatItReadsAndAnswers(String method, String path, String reads, String answers) {
        var resource = RESOURCES.at(path).orElseThrow();

        assertThat(String.join(", ", resource.readBy(method))).isEqualTo(Objects.toString(reads, ""));
        assertThat(String.join(", ", resource.answeredBy(method))).isEqualTo(Objects.toString(answers, ""));
    }

    private static Stream<String> allowedAt(String path) {
        return RESOURCES.at(path).map(resource -> String.join(", ", resource.methods())).stream();
    }

    @Path("/ships")
    @Produces("application/json")
    static class Ships {
        @GET
        public void list() {}

        @POST
        @Consumes("application/json")
        public void build() {}

        @GET
        @Path("/{id}")
        public void get() {}

        @GET
        @Path("/{id}")
        @Produces("text/html;qs=0.5")
        public void show() {}

        @GET
        @Path("/counts")
        public void count() {}

        @POST
        @Path("/{id}/launch")
        public void launch() {}
    }

    @Path("/ships/{id}")
    static class ShipsToo {
        @DELETE
        public void scrap() {}
    }

    @Path("/relay/{path:.*}")
    static class Relay {
        @PUT
        public void put() {}
    }
}
