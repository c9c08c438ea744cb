package io.gangway.onboarding.webhooks;

import io.gangway.onboarding.feed.EventType;
import io.gangway.platform.outbound.RequestHeaders;
import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a tenant wants to be told, of what and how. */
@Schema(name = "WebhookRequest")
record WebhookRequest(
        @NotNull
        @Size(min = 1, max = 2000)
        @Schema(description = "An `https` address of the public internet", examples = "https://example.com/gangway")
        String url,

        @Size(max = 20)
        @Schema(description = "Full names of event types; absent or empty for all", nullable = true)
        @Nullable
        List<@NotNull String> types,

        @Size(max = 50)
        @Schema(
                description =
                        "Of these products only; absent or empty for all. What concerns the tenant as a whole is always"
                                + " told",
                nullable = true)
        @Nullable
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                                message = "must be 1 to 100 letters, digits, dots, hyphens and underscores")
                        String>
                products,

        @Size(max = 10)
        @Schema(
                description =
                        "Sent with each message, for example to get past the receiver's gateway. Values are not shown"
                                + " again",
                nullable = true)
        @Nullable
        Map<String, String> headers,

        @Schema(
                description =
                        "Whether an onboarding's events come one after the other, a later one only when the earlier was"
                                + " taken; true when absent. False: each as soon as it can",
                nullable = true)
        @Nullable
        Boolean ordered,

        @Schema(description = "Whether it is called; true when absent", nullable = true) @Nullable
        Boolean enabled) {

    /** What the annotations cannot say; throws {@link InvalidRequest} with all of it. */
    void requireValid() {
        var violations = new ArrayList<FieldViolation>();
        if (!typesOrAll().stream().allMatch(type -> EventType.find(type).isPresent())) {
            violations.add(new FieldViolation("types", "must be names of event types"));
        }
        if (!headersOrNone().entrySet().stream().allMatch(WebhookRequest::isPermitted)) {
            violations.add(new FieldViolation(
                    "headers", "must be names and values in ASCII, none of them of the connection or of the message"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest("VALIDATION_FAILED", "The request has invalid fields.", violations);
        }
    }

    private static boolean isPermitted(Map.Entry<String, @Nullable String> header) {
        return header.getValue() != null
                && RequestHeaders.permit(header.getKey(), header.getValue())
                && !Messages.isOurs(header.getKey());
    }

    List<String> typesOrAll() {
        return Objects.requireNonNullElse(types, List.of());
    }

    List<String> productsOrAll() {
        return Objects.requireNonNullElse(products, List.of());
    }

    Map<String, String> headersOrNone() {
        return Objects.requireNonNullElse(headers, Map.of());
    }

    boolean isOrdered() {
        return Objects.requireNonNullElse(ordered, true);
    }

    boolean isEnabled() {
        return Objects.requireNonNullElse(enabled, true);
    }

    /** The address and the headers may hold secrets. */
    @Override
    public String toString() {
        return "WebhookRequest[redacted]";
    }
}
