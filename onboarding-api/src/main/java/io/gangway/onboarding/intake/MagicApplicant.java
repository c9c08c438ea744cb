package io.gangway.onboarding.intake;

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
    DOUBTFUL(CheckType.CREDIT, 480, "PAYMENT_DEFAULT"),
    BROKE(CheckType.CREDIT, 300, "LOW_CREDIT_SCORE"),
    MOVED(CheckType.ADDRESS, null, "ADDRESS_NOT_CONFIRMED"),
    CONVICTED(CheckType.CRIMINAL_RECORD, null, "RECORD_FOUND"),
    SILENT(CheckType.CREDIT, Behaviour.SILENT),
    FAIL(CheckType.CREDIT, Behaviour.FAIL),
    TWICE(CheckType.CREDIT, Behaviour.TWICE),
    LATE(CheckType.CREDIT, Behaviour.LATE),
    OVERTAKEN(CheckType.CREDIT, Behaviour.OUT_OF_ORDER),
    CONFLICTING(CheckType.CREDIT, Behaviour.CONFLICTING),
    MALFORMED(CheckType.CREDIT, Behaviour.MALFORMED),
    STRANGER(CheckType.CREDIT, Behaviour.WRONG_TENANT);

    private static final String NAME_BEGINS = "sandbox-";
    private static final String ADDRESS_ENDS = "@sandbox.example";

    private final CheckType check;
    private final Behaviour behaviour;
    private final @Nullable Integer score;
    private final @Nullable String reason;

    /** Somebody whom the check has something to say about. */
    MagicApplicant(CheckType check, @Nullable Integer score, String reason) {
        this.check = check;
        this.behaviour = Behaviour.ANSWER;
        this.score = score;
        this.reason = reason;
    }

    /** Somebody with whom the check misbehaves. */
    MagicApplicant(CheckType check, Behaviour behaviour) {
        this.check = check;
        this.behaviour = behaviour;
        this.score = null;
        this.reason = null;
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
        var instruction = reason == null
                ? new SandboxInstruction(behaviour, null, null, List.of(), null)
                : new SandboxInstruction(behaviour, CheckOutcome.CONSIDER, score, List.of(reason), null);
        return new SandboxPlan(Map.of(check.wireName(), instruction));
    }
}
