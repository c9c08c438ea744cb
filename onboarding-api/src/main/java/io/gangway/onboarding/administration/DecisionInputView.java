package io.gangway.onboarding.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gangway.onboarding.decisiontable.TableInput;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a decision table may ask about. */
@Schema(name = "DecisionInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionInputView(
        @Schema(examples = "creditScore") String name,
        String label,

        @Schema(enumeration = {"string", "number", "boolean"})
        String type,

        @Schema(
                description = "What the values of a string are, where they are too many to list; in capital letters",
                enumeration = "iso-3166-1-alpha-2")
        @Nullable
        String format,

        @Schema(description = "Whether it can be unknown, `null` in a cell")
        boolean nullable,

        @Schema(description = "All values that a string can have; absent when `format` says which") @Nullable
        List<String> values,

        @Nullable BigDecimal min,
        @Nullable BigDecimal max,

        @Schema(description = "For a number: whether it has no decimals") @Nullable
        Boolean integer) {

    static DecisionInputView of(TableInput input) {
        return new DecisionInputView(
                input.name(),
                input.label(),
                input.typeName(),
                input.kind() == TableInput.Kind.COUNTRY ? "iso-3166-1-alpha-2" : null,
                input.nullable(),
                input.values().isEmpty() ? null : input.values(),
                input.min(),
                input.max(),
                input.kind() == TableInput.Kind.NUMBER ? input.integer() : null);
    }

    /** All of them. */
    @Schema(name = "DecisionInputs")
    record All(List<DecisionInputView> items) {}
}
