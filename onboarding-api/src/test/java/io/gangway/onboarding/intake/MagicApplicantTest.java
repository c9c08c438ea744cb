package io.gangway.onboarding.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PostalAddress;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.contract.SandboxInstruction.Behaviour;
import io.gangway.onboarding.application.ApplicantDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicApplicantTest {

    @ParameterizedTest
    @CsvSource({
        "Sandbox-Silent,",
        "SANDBOX-SILENT,ada@example.org",
        "Lovelace,silent@sandbox.example",
        "Lovelace,Silent@Sandbox.Example",
        "Sandbox-Silent,twice@sandbox.example"
    })
    void theNameOrTheAddressSaysWhatToPretend(String familyName, @Nullable String email) {
        assertThat(behaviourOf(familyName, email)).contains(Behaviour.SILENT);
    }

    @ParameterizedTest
    @CsvSource({
        "Silent,",
        "Sandbox,",
        "Sandbox-,",
        "Sandbox-Silently,",
        "Lovelace,silent@example.org",
        "Lovelace,ada@sandbox.example"
    })
    void everybodyElseIsNobodyInParticular(String familyName, @Nullable String email) {
        assertThat(behaviourOf(familyName, email)).isEmpty();
    }

    @Test
    void allOfThemStandInTheDocument() throws IOException {
        var document = Files.readString(Path.of(System.getProperty("gangway.root"), "docs", "sandbox.md"));

        assertThat(Arrays.stream(MagicApplicant.values())
                        .map(one -> "`%s@sandbox.example`".formatted(one.name().toLowerCase(Locale.ROOT))))
                .allSatisfy(address -> assertThat(document).contains(address));
    }

    private static Optional<Behaviour> behaviourOf(String familyName, @Nullable String email) {
        var person = new ApplicantDocument(
                "Ada",
                familyName,
                LocalDate.of(1990, 12, 10),
                email,
                null,
                null,
                new PostalAddress("Invalidenstr. 1", null, "Berlin", null, "10115", "DE"));
        return MagicApplicant.planFor(person)
                .flatMap(plan -> plan.of(CheckType.CREDIT))
                .map(SandboxInstruction::behaviour);
    }
}
