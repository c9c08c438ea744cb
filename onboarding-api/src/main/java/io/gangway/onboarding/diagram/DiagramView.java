package io.gangway.onboarding.diagram;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The picture of the process and where one onboarding stands in it. */
@Schema(name = "Diagram")
record DiagramView(
        @Schema(examples = "customer-onboarding") String processId,

        @Schema(description = "The model as it is deployed now, BPMN 2.0 XML with its diagram")
        String bpmn,

        @Schema(
                description = "Ids of the elements where something is to come; empty once it has ended",
                examples = "[\"Task_Review\"]")
        List<String> active,

        @Schema(description = "Ids of the elements that were passed, as far as there is a record of it")
        List<String> passed) {}
