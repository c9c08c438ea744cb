package io.gangway.onboarding.administration;

import static io.gangway.onboarding.web.Roles.API_CLIENT;
import static io.gangway.onboarding.web.Roles.AUDITOR;
import static io.gangway.onboarding.web.Roles.OPERATOR;
import static io.gangway.onboarding.web.Roles.REVIEWER;
import static io.gangway.onboarding.web.Roles.RULE_APPROVER;
import static io.gangway.onboarding.web.Roles.SENIOR_REVIEWER;
import static io.gangway.onboarding.web.Roles.TENANT_ADMIN;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.platform.tenancy.NoTenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({API_CLIENT, REVIEWER, SENIOR_REVIEWER, TENANT_ADMIN, RULE_APPROVER, OPERATOR, AUDITOR})
@Tag(name = "Catalogue", description = "What policies are made of")
class CatalogueResource {

    private final CurrentTenant currentTenant;

    CatalogueResource(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    @GET
    @Path("/check-types")
    @Operation(operationId = "listCheckTypes", summary = "The checks that a policy can ask for")
    public CheckTypeView.All checkTypes() {
        requireTenant();
        return new CheckTypeView.All(
                Stream.of(CheckType.values()).map(CheckTypeView::of).toList());
    }

    @GET
    @Path("/decision-inputs")
    @Operation(operationId = "listDecisionInputs", summary = "What a decision table may look at")
    public DecisionInputView.All decisionInputs() {
        requireTenant();
        return new DecisionInputView.All(DecisionInputs.CATALOGUE.all().stream()
                .map(DecisionInputView::of)
                .toList());
    }

    /** The same for all, and still for tenants only: throws {@link NoTenant}. */
    private void requireTenant() {
        currentTenant.get();
    }
}
