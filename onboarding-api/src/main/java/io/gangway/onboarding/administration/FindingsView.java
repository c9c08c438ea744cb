package io.gangway.onboarding.administration;

import io.gangway.onboarding.decisiontable.CompiledTable;
import io.gangway.onboarding.decisiontable.Gap;
import io.gangway.onboarding.decisiontable.Overlap;
import io.gangway.onboarding.decisiontable.TableFault;
import io.gangway.onboarding.policy.DecisionInputs;
import io.gangway.onboarding.policy.PolicyTerms;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be known about terms without trying them. */
@Schema(name = "PolicyFindings")
record FindingsView(
        @Schema(
                description =
                        "Whether the terms can be submitted: some check, no gap, no fault, and with UNIQUE no overlap")
        boolean acceptable,

        @Schema(description = "Inputs for which no rule is written, each with an example")
        List<Gap> gaps,

        @Schema(description = "False where there are more gaps than listed")
        boolean gapsComplete,

        @Schema(description = "Inputs that two rules match; with FIRST the rule further up wins")
        List<Overlap> overlaps,

        @Schema(description = "False where there are more overlaps than listed")
        boolean overlapsComplete,

        @Schema(description = "Rules that decide nothing, because rules further up take all of theirs")
        List<String> unreachableRules,

        @Schema(description = "What kept the table from being checked to the end")
        List<TableFault> faults,

        @Schema(description = "What is probably not meant; it keeps nobody from submitting")
        List<Warning> warnings) {

    static FindingsView of(PolicyTerms terms) {
        var report = CompiledTable.ofKept(terms.decisionTable(), DecisionInputs.CATALOGUE)
                .analyse();
        var today = CompiledTable.faultsToday(terms.decisionTable(), DecisionInputs.CATALOGUE);
        return new FindingsView(
                report.isAcceptable() && today.isEmpty() && !terms.checks().isEmpty(),
                report.gaps(),
                report.gapsComplete(),
                report.overlaps(),
                report.overlapsComplete(),
                report.unreachableRules(),
                Stream.concat(today.stream(), report.findings().stream()).toList(),
                Warnings.about(terms));
    }
}
