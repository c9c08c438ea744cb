package io.gangway.onboarding.decisiontable;

import java.util.List;
import java.util.Objects;

/**
 * What is known about a table without asking it.
 *
 * @param gapsComplete false where there are more gaps than listed
 * @param overlapsComplete false where there are more overlaps than listed
 * @param unreachableRules ids of rules that decide nothing, as far as that was found out
 * @param findings what kept the check from an answer; a table with findings is not acceptable
 */
public record TableReport(
        HitPolicy hitPolicy,
        List<Gap> gaps,
        boolean gapsComplete,
        List<Overlap> overlaps,
        boolean overlapsComplete,
        List<String> unreachableRules,
        List<TableFault> findings) {

    public TableReport {
        Objects.requireNonNull(hitPolicy, "hitPolicy");
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        unreachableRules = List.copyOf(unreachableRules);
        findings = List.copyOf(findings);
    }

    /** True where each possible input has its rule, and only one if the hit policy says so. */
    public boolean isAcceptable() {
        return gaps.isEmpty() && findings.isEmpty() && (hitPolicy == HitPolicy.FIRST || overlaps.isEmpty());
    }
}
