package io.gangway.onboarding.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.onboarding.application.Order;
import io.gangway.onboarding.application.Order.PaymentMethod;
import io.gangway.onboarding.application.SandboxPlan;
import io.gangway.platform.validation.PlainText;
import io.gangway.platform.validation.WireDuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a tenant sends to start an onboarding. */
@Schema(name = "OnboardingRequest")
record OnboardingRequest(
        @PlainText(max = 100)
        @Schema(
                description = "The tenant's own name of the case",
                minLength = 1,
                maxLength = 100,
                examples = "CRM-4711")
        @Nullable
        String externalReference,

        @NotNull @PlainText(max = 100) @Schema(minLength = 1, maxLength = 100, examples = "current-account")
        String product,

        @NotNull @Valid ApplicantRequest applicant,

        @Valid @Schema(description = "What the decision table may look at besides the person") @Nullable
        OrderRequest order,

        @Valid @Schema(description = "What each check shall pretend; sandbox tenants only") @Nullable
        Sandbox sandbox) {

    /** What the applicant ordered. */
    @Schema(name = "Order")
    record OrderRequest(
            @Nullable PaymentMethod paymentMethod,

            @DecimalMin("0")
            @DecimalMax("1000000")
            @Digits(integer = 7, fraction = 4)
            @Schema(description = "Per month, in the tenant's currency, with at most four decimals", examples = "24.95")
            @Nullable
            BigDecimal monthlyAmount) {}

    @Nullable
    Order orderOrNull() {
        return order == null ? null : new Order(order.paymentMethod(), order.monthlyAmount());
    }

    /** What each check shall pretend; a check that is not told answers CLEAR at once. */
    @Schema(name = "Sandbox")
    record Sandbox(
            @Valid @ScoreOf(CheckType.ADDRESS) @Nullable Instruction address,
            @Valid @ScoreOf(CheckType.CREDIT) @Nullable Instruction credit,

            @Valid @ScoreOf(CheckType.CRIMINAL_RECORD) @JsonProperty("criminal-record") @Nullable
            Instruction criminalRecord) {

        SandboxPlan plan() {
            var instructions = new HashMap<String, SandboxInstruction>();
            put(instructions, CheckType.ADDRESS, address);
            put(instructions, CheckType.CREDIT, credit);
            put(instructions, CheckType.CRIMINAL_RECORD, criminalRecord);
            return new SandboxPlan(instructions);
        }

        private static void put(
                HashMap<String, SandboxInstruction> instructions, CheckType type, @Nullable Instruction instruction) {
            if (instruction != null) {
                instructions.put(type.wireName(), instruction.instruction());
            }
        }
    }

    /** What one check shall pretend. */
    @Schema(name = "SandboxInstruction")
    record Instruction(
            @Schema(description = "ANSWER when left out; what becomes of the others: docs/sandbox.md")
            SandboxInstruction.@Nullable Behaviour behaviour,

            @Nullable CheckOutcome outcome,

            @Schema(
                    description = "Credit: 0 to 1000; address: the region score, 0 to 100; refused for others",
                    minimum = "0",
                    maximum = "1000")
            @Nullable
            Integer score,

            @Size(max = 50) @Nullable
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}", message = "must be an UPPER_SNAKE code") String>
                    reasons,

            @SandboxDelay
            @Schema(
                    description =
                            "ISO 8601, PT0S to PT24H, in milliseconds at most; with LATE counted from the end of the"
                                    + " attempt, PT1S when left out",
                    pattern = WireDuration.PATTERN,
                    examples = "PT2S")
            @Nullable
            String delay) {

        /** Delays of one length are one request, however they are written. */
        Instruction {
            delay = SandboxDelay.Validator.canonical(delay);
        }

        SandboxInstruction instruction() {
            return new SandboxInstruction(
                    behaviour == null ? SandboxInstruction.Behaviour.ANSWER : behaviour,
                    outcome,
                    score,
                    reasons == null ? List.of() : reasons,
                    delay == null ? null : Duration.parse(delay));
        }
    }

    @Override
    public String toString() {
        return "OnboardingRequest[redacted]";
    }
}
