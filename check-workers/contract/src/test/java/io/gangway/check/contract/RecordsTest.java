package io.gangway.check.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordsTest {

    private static final UUID CHECK = UUID.fromString("019aa4d2-7b10-7c3e-8f21-5d0c9a4e1b01");
    private static final UUID COMMAND = UUID.fromString("019aa4d2-7b11-7a52-9c44-2f6e8b7d3c02");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final CheckSubject ADA = new CheckSubject(
            "Ada",
            "Lovelace",
            LocalDate.of(1990, 12, 10),
            "L01X00T47",
            "+4930123456",
            new PostalAddress("Invalidenstr. 1", null, "Berlin", null, "10115", "DE"));

    @Test
    void what_is_personal_does_not_show_in_text() {
        var command = new PerformCheck(CHECK, COMMAND, 1, CheckType.CREDIT, ADA, null, null);

        assertThat(command.toString())
                .contains(CHECK.toString())
                .doesNotContain("Ada", "Lovelace", "1990", "L01X00T47", "+49", "Invaliden", "Berlin", "10115");
        assertThat(String.valueOf(ADA.address())).doesNotContain("Berlin");
    }

    @Test
    void a_reader_never_repeats_a_personal_value_in_its_complaint_of_a_record() {
        assertThatThrownBy(() -> new PostalAddress("x".repeat(501), null, "Berlin", null, "10115", "DE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("address.line1 is longer than 500 characters");
    }

    @Test
    void a_command_carries_only_what_its_check_needs() {
        assertThat(ADA.reducedTo(CheckType.ADDRESS))
                .extracting(CheckSubject::dateOfBirth, CheckSubject::nationalId)
                .containsOnlyNulls();
        assertThat(ADA.reducedTo(CheckType.CREDIT).phone()).isNull();
        assertThat(ADA.reducedTo(CheckType.CRIMINAL_RECORD))
                .extracting(CheckSubject::phone, CheckSubject::address)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void a_reduced_subject_is_enough_for_its_check(CheckType type) {
        assertThat(new PerformCheck(CHECK, COMMAND, 1, type, ADA.reducedTo(type), null, null).type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void a_subject_with_a_name_alone_is_enough_for_none(CheckType type) {
        var nameOnly = new CheckSubject("Ada", "Lovelace", null, null, null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PerformCheck(CHECK, COMMAND, 1, type, nameOnly, null, null));
    }

    @Test
    void something_to_consider_needs_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> completed(CheckOutcome.CONSIDER, null, List.of()));
        assertThat(completed(CheckOutcome.CONSIDER, 480, List.of("PAYMENT_DEFAULT"))
                        .score())
                .isEqualTo(480);
    }

    @Test
    void scores_codes_and_attempts_have_their_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> completed(CheckOutcome.CLEAR, -1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> completed(CheckOutcome.CLEAR, 1001, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> completed(CheckOutcome.CLEAR, null, List.of("no code")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckFailed(CHECK, COMMAND, 0, CheckType.CREDIT, "SILENT", NOON));
    }

    @Test
    void each_check_scores_on_its_own_scale() {
        assertThat(scored(CheckType.ADDRESS, 0).score()).isZero();
        assertThat(scored(CheckType.ADDRESS, 100).score()).isEqualTo(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scored(CheckType.ADDRESS, 101))
                .withMessage("score must be from 0 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> scored(CheckType.ADDRESS, -1));
        assertThat(scored(CheckType.CREDIT, 1000).score()).isEqualTo(1000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scored(CheckType.CRIMINAL_RECORD, 0))
                .withMessage("score is not for this check, which gives none");
    }

    @Test
    void a_parameter_is_accepted_for_its_own_check_alone() {
        var credit = new CheckParameters(550, null);
        var record = new CheckParameters(null, 10);

        assertThat(parameterized(CheckType.CREDIT, credit).parameters()).isEqualTo(credit);
        assertThat(parameterized(CheckType.CRIMINAL_RECORD, record).parameters())
                .isEqualTo(record);
        for (var type : List.of(CheckType.ADDRESS, CheckType.CRIMINAL_RECORD)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parameterized(type, credit))
                    .withMessage("parameters.considerBelow is not for this check");
        }
        for (var type : List.of(CheckType.ADDRESS, CheckType.CREDIT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parameterized(type, record))
                    .withMessage("parameters.lookbackYears is not for this check");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_parameters_suit_every_check(CheckType type) {
        assertThat(parameterized(type, null).parameters()).isNull();
        assertThat(parameterized(type, new CheckParameters(null, null)).type()).isEqualTo(type);
    }

    @Test
    void parameters_have_their_bounds() {
        assertThat(new CheckParameters(0, 1)).isNotEqualTo(new CheckParameters(1000, 50));
        for (var score : List.of(-1, 1001)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CheckParameters(score, null));
        }
        for (var years : List.of(0, 51)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CheckParameters(null, years));
        }
    }

    @Test
    void a_sandbox_answers_when_told_nothing_else() throws Exception {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

        var instruction = json.readValue("{}", SandboxInstruction.class);

        assertThat(instruction)
                .isEqualTo(new SandboxInstruction(SandboxInstruction.Behaviour.ANSWER, null, null, List.of(), null));
    }

    @Test
    void a_sandbox_holds_back_for_a_day_at_most() {
        assertThat(delayed(Duration.ofHours(24)).delay()).isEqualTo(Duration.ofDays(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delayed(Duration.ofHours(24).plusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> delayed(Duration.ofMillis(-1)));
    }

    @Test
    void every_record_has_exactly_one_type_on_the_wire() {
        assertThat(CheckCommand.TYPES.values()).containsExactlyInAnyOrder(PerformCheck.class, WithdrawCheck.class);
        assertThat(CheckEvent.TYPES.values()).containsExactlyInAnyOrder(CheckCompleted.class, CheckFailed.class);

        var withdraw = new WithdrawCheck(CHECK, CheckType.CREDIT, WithdrawCheck.Reason.NO_LONGER_NEEDED);
        var perform = new PerformCheck(CHECK, COMMAND, 1, CheckType.CREDIT, ADA, null, null);
        assertThat(CheckCommand.TYPES.get(CheckCommand.typeOf(withdraw))).isEqualTo(WithdrawCheck.class);
        assertThat(CheckCommand.TYPES.get(CheckCommand.typeOf(perform))).isEqualTo(PerformCheck.class);

        var completed = completed(CheckOutcome.CLEAR, 720, List.of());
        var failed = new CheckFailed(CHECK, COMMAND, 1, CheckType.CREDIT, "PROVIDER_UNAVAILABLE", NOON);
        assertThat(CheckEvent.TYPES.get(CheckEvent.typeOf(completed))).isEqualTo(CheckCompleted.class);
        assertThat(CheckEvent.TYPES.get(CheckEvent.typeOf(failed))).isEqualTo(CheckFailed.class);
    }

    @Test
    void topics_are_named_after_the_check() {
        assertThat(Arrays.stream(CheckType.values()).map(type -> CheckTopics.commands("gangway", type)))
                .containsExactly(
                        "gangway.address-check.commands.v1",
                        "gangway.credit-check.commands.v1",
                        "gangway.criminal-record-check.commands.v1");
        assertThat(CheckTopics.events("other")).isEqualTo("other.check.events.v1");
        assertThat(CheckTopics.deadLetters("gangway")).isEqualTo("gangway.check-workers.dead-letters.v1");
    }

    @Test
    void an_unknown_check_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckType.of("iris-scan"))
                .withMessage("unknown check type");
    }

    private static CheckCompleted completed(CheckOutcome outcome, @Nullable Integer score, List<String> reasons) {
        return new CheckCompleted(CHECK, COMMAND, 1, CheckType.CREDIT, outcome, score, reasons, NOON);
    }

    private static CheckCompleted scored(CheckType type, int score) {
        return new CheckCompleted(CHECK, COMMAND, 1, type, CheckOutcome.CLEAR, score, List.of(), NOON);
    }

    private static PerformCheck parameterized(CheckType type, @Nullable CheckParameters parameters) {
        return new PerformCheck(CHECK, COMMAND, 1, type, ADA.reducedTo(type), parameters, null);
    }

    private static SandboxInstruction delayed(Duration delay) {
        return new SandboxInstruction(SandboxInstruction.Behaviour.ANSWER, null, null, List.of(), delay);
    }
}
