package io.gangway.onboarding.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.policy.CheckParameter;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.onboarding.policy.OnUnanswered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check that a policy can ask for. */
@Schema(name = "CheckType")
record CheckTypeView(
        CheckType type,
        String label,

        @Schema(description = "What the check gives to the decision table")
        List<DecisionInputView> results,

        List<Parameter> parameters,

        @Schema(description = "What can follow when it stays without an answer")
        List<OnUnanswered> reactions) {

    /** What can be set about a check. */
    @Schema(name = "CheckParameter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameter(
            String name,
            String label,

            @Schema(enumeration = {"integer"}) String type,
            int min,
            int max,

            @JsonProperty("default") @Schema(description = "Absent when it is up to the provider") @Nullable
            Integer defaultValue) {

        static Parameter of(CheckParameter parameter) {
            return new Parameter(
                    parameter.name(),
                    parameter.label(),
                    "integer",
                    parameter.min(),
                    parameter.max(),
                    parameter.defaultValue());
        }
    }

    static CheckTypeView of(CheckType type) {
        var results = Stream.of(Optional.of(DecisionInputs.outcomeOf(type)), DecisionInputs.scoreOf(type))
                .flatMap(Optional::stream)
                .map(DecisionInputs.CATALOGUE::find)
                .flatMap(Optional::stream)
                .toList();
        return new CheckTypeView(
                type,
                results.getFirst().label(),
                results.stream().map(DecisionInputView::of).toList(),
                CheckParameter.of(type).stream().map(Parameter::of).toList(),
                List.of(OnUnanswered.values()));
    }

    /** All of them. */
    @Schema(name = "CheckTypes")
    record All(List<CheckTypeView> items) {}
}
