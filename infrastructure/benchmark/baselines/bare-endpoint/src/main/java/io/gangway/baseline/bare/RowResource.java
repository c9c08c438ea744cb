package io.gangway.baseline.bare;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** No identity, no validation, no tenant: what is left is what REST and a database cost by themselves. */
@Path("/rows")
@RunOnVirtualThread
class RowResource {

    private final EntityManager rows;

    RowResource(EntityManager rows) {
        this.rows = rows;
    }

    record View(UUID id, String document, Instant createdAt) {
        static View of(Row row) {
            return new View(row.id(), row.document(), row.createdAt());
        }
    }

    @POST
    @Transactional
    public Response add(JsonNode document) {
        var row = new Row(UUID.randomUUID(), document.toString(), Instant.now());
        rows.persist(row);
        return Response.created(URI.create("/rows/" + row.id()))
                .entity(View.of(row))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public View read(UUID id) {
        var row = rows.find(Row.class, id);
        if (row == null) {
            throw new NotFoundException();
        }
        return View.of(row);
    }

    @GET
    @Path("/ready")
    public Response ready() {
        return Response.noContent().build();
    }
}
