package io.gangway.onboarding.ledger;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger holds no person: also the tenant's programs may read it, as they may the timeline. */
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, TENANT_ADMIN, OPERATOR, AUDITOR})
@Tag(name = "Messages", description = "What was said between the services about a tenant's cases")
class LedgerResource {

    private final LedgerPages pages;

    LedgerResource(LedgerPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "Every command that was sent and every event that came, with what became of it",
            description =
                    "Newest first. An event stands here once, however often it arrived: `deliveries` counts. A dead letter"
                            + " stands in the ledger of the tenant whose check or review it was about, whatever tenant it named;"
                            + " one that was about none is in nobody's.")
    public LedgerView list(@BeanParam LedgerQuery query) {
        return pages.list(query.readAll());
    }
}
