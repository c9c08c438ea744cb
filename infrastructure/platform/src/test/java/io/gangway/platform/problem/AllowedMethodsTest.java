package io.gangway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMethodsTest {

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

    private static Stream<String> allowedAt(String path) {
        return AllowedMethods.resourcesOf(Stream.of(Ships.class, ShipsToo.class, Relay.class)).stream()
                .filter(resource -> resource.isAt(path))
                .limit(1)
                .map(AllowedMethods.Resource::allowed);
    }

    @Path("/ships")
    static class Ships {
        @GET
        public void list() {}

        @POST
        public void build() {}

        @GET
        @Path("/{id}")
        public void get() {}

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
