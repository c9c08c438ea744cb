package io.gangway.review.distribution;

import static io.gangway.review.rest.Roles.AUDITOR;
import static io.gangway.review.rest.Roles.OPERATOR;
import static io.gangway.review.rest.Roles.REVIEWER;
import static io.gangway.review.rest.Roles.SENIOR_REVIEWER;
import static io.gangway.review.rest.Roles.TENANT_ADMIN;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.review.reviewer.CapacityFreed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/distribution")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Distribution", description = "Whether and how tasks are given to people automatically")
class DistributionResource {

    private final Distributions distributions;
    private final Event<CapacityFreed> capacityFreed;

    DistributionResource(Distributions distributions, Event<CapacityFreed> capacityFreed) {
        this.distributions = distributions;
        this.capacityFreed = capacityFreed;
    }

    @GET
    @RolesAllowed({REVIEWER, SENIOR_REVIEWER, AUDITOR, OPERATOR, TENANT_ADMIN})
    @Transactional
    @Operation(operationId = "getDistribution", summary = "Show how tasks are given out")
    @APIResponse(responseCode = "200", description = "The tenant's choice, its version as ETag")
    public RestResponse<DistributionTerms> get() {
        return distributions
                .ofTenant()
                .map(DistributionResource::answer)
                .orElseGet(() -> answer(DistributionTerms.NOTHING_CHOSEN, 0));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(TENANT_ADMIN)
    @Transactional
    @Operation(
            operationId = "setDistribution",
            summary = "Choose how tasks are given out",
            description = "Switching it on gives out what waits at once, as far as there are people with room.")
    @APIResponse(responseCode = "200", description = "The tenant's choice, its version as ETag")
    @APIResponse(responseCode = "412", description = "It has changed since the version in If-Match")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<DistributionTerms> set(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid DistributionTerms body) {
        var seen = IfMatch.of(ifMatch);
        var choice = distributions.toChange();
        choice.change(body, seen);
        distributions.flush();
        capacityFreed.fire(new CapacityFreed());
        return answer(choice);
    }

    private static RestResponse<DistributionTerms> answer(Distribution choice) {
        return answer(choice.terms(), choice.version());
    }

    private static RestResponse<DistributionTerms> answer(DistributionTerms terms, int version) {
        return RestResponse.ResponseBuilder.ok(terms)
                .header(HttpHeaders.ETAG, IfMatch.tagOf(version))
                .build();
    }
}
