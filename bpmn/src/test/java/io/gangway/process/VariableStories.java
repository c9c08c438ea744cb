package io.gangway.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The engine holds no personal data and little of anything. */
abstract class VariableStories extends Stories {

    private static final int ONE_KILOBYTE = 1024;
    private static final Pattern ID_ENUM_DURATION_OR_INSTANT =
            Pattern.compile("[0-9a-f-]{36}|[A-Z]+(_[A-Z]+)*|PT[0-9HMS.]+|\\d{4}-[0-9T:.-]+Z");

    @Test
    void carriesLessThanAKilobyteOnTheLongestWay() {
        var variables = variablesAfterTheLongestWay();

        assertThat(variables.entrySet().stream()
                        .mapToInt(variable -> variable.getKey().getBytes(UTF_8).length
                                + variable.getValue().getBytes(UTF_8).length)
                        .sum())
                .isPositive()
                .isLessThan(ONE_KILOBYTE);
    }

    @Test
    void carriesIdsEnumsDurationsAndInstantsOnly() {
        assertThat(variablesAfterTheLongestWay().values())
                .allMatch(text -> ID_ENUM_DURATION_OR_INSTANT.matcher(text).matches());
    }

    @Test
    void keepsWhatOneStepIsToldOutOfTheInstance() {
        assertThat(variablesAfterTheLongestWay())
                .containsOnlyKeys(
                        "tenantId",
                        "onboardingId",
                        "dueAt",
                        "warnAt",
                        "addressPlan",
                        "addressAnswerTimeout",
                        "addressBackOff",
                        "creditPlan",
                        "creditAnswerTimeout",
                        "creditBackOff",
                        "criminalRecordPlan",
                        "criminalRecordAnswerTimeout",
                        "criminalRecordBackOff",
                        "addressNext",
                        "creditNext",
                        "criminalRecordNext",
                        "reviewReminder",
                        "reviewEscalation",
                        "decision",
                        "reviewOutcome",
                        "informationUntil",
                        "informationOutcome");
    }

    @Test
    void knowsOfEachAttemptWhatCameOfIt() {
        assertThat(variablesAfterTheLongestWay())
                .containsEntry("addressNext", "ASK_AGAIN")
                .containsEntry("creditNext", "ASK_AGAIN")
                .containsEntry("criminalRecordNext", "CONCLUDED");
    }

    private Map<String, String> variablesAfterTheLongestWay() {
        theLongestWay();
        var found = new HashMap<String, String>();
        engine.variablesAtTheEnd(id).orElseThrow().forEach((name, value) -> found.put(name, text(value)));
        return found;
    }

    private static String text(Object value) {
        return value instanceof Date time ? time.toInstant().toString() : (String) value;
    }

    private void theLongestWay() {
        var last = Check.CRIMINAL_RECORD;
        var onboarding = Onboarding.acceptedWithWarning(engine, id)
                .planned(Policy.allChecks().backingOff(Policy.BACK_OFF));
        for (var check : Check.values()) {
            onboarding.failed(check).grantedAnotherAttempt(check);
        }
        onboarding.backedOff().everythingAnsweredBut(last);
        onboarding
                .silent(last)
                .grantedAnotherAttempt(last)
                .backedOff()
                .failed(last)
                .leftUnanswered(last);
        onboarding
                .decided("REVIEW")
                .reminderDue()
                .reminded()
                .escalationDue()
                .escalated()
                .warned();
        onboarding.reviewedAskingTheApplicant().notInformed().concludedWithoutInformation("REVIEW");
        onboarding
                .reviewedResolvingACheck()
                .decided("REVIEW")
                .reviewed("APPROVE")
                .concludedAs("Approved");
        onboarding.ended();
    }
}
