package io.gangway.onboarding.intake;

import static io.gangway.check.contract.SandboxInstruction.Behaviour.ANSWER;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.gangway.onboarding.application.ApplicantDocument;
import io.gangway.onboarding.application.SandboxPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applicants by whose family name ({@code Sandbox-Silent}) or e-mail address ({@code silent@sandbox.example}) the sandbox
 * knows what to pretend, for testers who have a form and no program. No person bears such a name: {@code .example} is nobody's.
 */
enum MagicApplicant {
    DOUBTFUL(CheckType.CREDIT, considering(480, "PAYMENT_DEFAULT")),
    BROKE(CheckType.CREDIT, considering(300, "LOW_CREDIT_SCORE")),
    MOVED(CheckType.ADDRESS, considering(null, "ADDRESS_NOT_CONFIRMED")),
    CONVICTED(CheckType.CRIMINAL_RECORD, considering(null, "RECORD_FOUND")),
    SILENT(CheckType.CREDIT, behaving(Behaviour.SILENT)),
    FAIL(CheckType.CREDIT, behaving(Behaviour.FAIL)),
    TWICE(CheckType.CREDIT, behaving(Behaviour.TWICE)),
    LATE(CheckType.CREDIT, behaving(Behaviour.LATE)),
    OVERTAKEN(CheckType.CREDIT, behaving(Behaviour.OUT_OF_ORDER)),
    CONFLICTING(CheckType.CREDIT, behaving(Behaviour.CONFLICTING)),
    MALFORMED(CheckType.CREDIT, behaving(Behaviour.MALFORMED)),
    STRANGER(CheckType.CREDIT, behaving(Behaviour.WRONG_TENANT));

    private static final String NAME_BEGINS = "sandbox-";
    private static final String ADDRESS_ENDS = "@sandbox.example";

    private final CheckType check;
    private final SandboxInstruction instruction;

    MagicApplicant(CheckType check, SandboxInstruction instruction) {
        this.check = check;
        this.instruction = instruction;
    }

    /** What the checks shall pretend of this person; the family name goes before the address. */
    static Optional<SandboxPlan> planFor(ApplicantDocument person) {
        return byName(person.familyName()).or(() -> byAddress(person.email())).map(MagicApplicant::plan);
    }

    private static Optional<MagicApplicant> byName(String familyName) {
        var name = familyName.toLowerCase(Locale.ROOT);
        return name.startsWith(NAME_BEGINS) ? byWord(name.substring(NAME_BEGINS.length())) : Optional.empty();
    }

    private static Optional<MagicApplicant> byAddress(@Nullable String email) {
        var address = email == null ? "" : email.toLowerCase(Locale.ROOT);
        return address.endsWith(ADDRESS_ENDS)
                ? byWord(address.substring(0, address.length() - ADDRESS_ENDS.length()))
                : Optional.empty();
    }

    private static Optional<MagicApplicant> byWord(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private SandboxPlan plan() {
        return new SandboxPlan(Map.of(check.wireName(), instruction));
    }

    private static SandboxInstruction considering(@Nullable Integer score, String reason) {
        return new SandboxInstruction(ANSWER, CheckOutcome.CONSIDER, score, List.of(reason), null);
    }

    private static SandboxInstruction behaving(Behaviour behaviour) {
        return new SandboxInstruction(behaviour, null, null, List.of(), null);
    }
}
