package io.gangway.baseline.naive;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

@Path("/onboardings")
@RunOnVirtualThread
class NaiveResource {

    private final NaiveProcess process;
    private final EntityManager onboardings;

    NaiveResource(NaiveProcess process, EntityManager onboardings) {
        this.process = process;
        this.onboardings = onboardings;
    }

    record View(UUID id, String status) {}

    @POST
    public Response start(JsonNode application) {
        var id = process.start(application.toString());
        return Response.created(URI.create("/onboardings/" + id))
                .entity(new View(id, "RECEIVED"))
                .build();
    }

    @GET
    @Path("/{id}")
    public View read(UUID id) {
        var onboarding = onboardings.find(NaiveOnboarding.class, id);
        if (onboarding == null) {
            throw new NotFoundException();
        }
        return new View(id, onboarding.status());
    }

    @GET
    @Path("/ready")
    public Response ready() {
        return Response.noContent().build();
    }
}
