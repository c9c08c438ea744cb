package io.gangway.review.reason;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason codes of the tenant's last decisions, for each outcome the most used first. */
@Schema(name = "UsedReasonCodes")
record UsedReasonCodes(
        @Schema(description = "At most eight") List<String> approve,
        @Schema(description = "At most eight") List<String> reject) {}
