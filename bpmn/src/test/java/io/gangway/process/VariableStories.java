package io.gangway.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The engine holds no personal data and little of anything. */
abstract class VariableStories extends Stories {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int ONE_KILOBYTE = 1024;
    private static final Pattern ID_ENUM_DURATION_OR_INSTANT =
            Pattern.compile("[0-9a-f-]{36}|[A-Z]+(_[A-Z]+)*|Rule_[A-Za-z]+|PT[0-9HMS.]+|\\d{4}-[0-9T:.-]+Z");

    @Test
    void carriesLessThanAKilobyteOnTheLongestWay() {
        theLongestWay();

        assertThat(variablesOfTheInstance().entrySet().stream()
                        .mapToInt(variable -> variable.getKey().getBytes(UTF_8).length
                                + variable.getValue().getBytes(UTF_8).length)
                        .sum())
                .isPositive()
                .isLessThan(ONE_KILOBYTE);
    }

    @Test
    void carriesIdsEnumsDurationsAndNumbersOnly() {
        theLongestWay();

        assertThat(variablesOfTheInstance().values())
                .flatMap(VariableStories::texts)
                .isNotEmpty()
                .allMatch(text -> ID_ENUM_DURATION_OR_INSTANT.matcher(text).matches());
    }

    @Test
    void keepsWhatOneTaskIsToldOutOfTheInstance() {
        theLongestWay();

        assertThat(variablesOfTheInstance())
                .containsOnlyKeys(
                        "tenantId",
                        "onboardingId",
                        "dueAt",
                        "warnAt",
                        "address",
                        "addressAttempt",
                        "addressOutcome",
                        "credit",
                        "creditAttempt",
                        "creditOutcome",
                        "creditScore",
                        "criminalRecord",
                        "criminalRecordAttempt",
                        "criminalRecordOutcome",
                        "reviewReminder",
                        "reviewEscalation",
                        "decision",
                        "reviewOutcome",
                        "informationUntil",
                        "informationOutcome");
    }

    /** The embedded subprocess has a scope of its own; nothing may stay behind in it. */
    @Test
    void bringsWhatTheChecksFoundToTheInstance() {
        theLongestWay();

        assertThat(variablesOfTheInstance())
                .containsEntry("addressOutcome", "\"CLEAR\"")
                .containsEntry("addressAttempt", "1")
                .containsEntry("creditOutcome", "\"CLEAR\"")
                .containsEntry("creditScore", "720")
                .containsEntry("criminalRecordOutcome", "\"UNANSWERED\"")
                .containsEntry("criminalRecordAttempt", "4");
    }

    private static List<String> texts(String json) {
        try {
            var texts = new ArrayList<String>();
            var parser = JSON.createParser(json);
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void theLongestWay() {
        var last = Check.CRIMINAL_RECORD;
        var onboarding = Onboarding.acceptedWithWarning(engine, id)
                .planned(Policy.allChecks().backingOff(Policy.BACK_OFF))
                .everythingClearBut(last);
        onboarding.silent(last).backedOff().failed(last).backedOff().silent(last);
        onboarding.concludedUnanswered(last);
        onboarding.decidedLeftOpen().reminderDue().reminded().escalationDue().escalated();
        onboarding.warned().reviewedAskingTheApplicant().notInformed().concludedWithoutInformation("REVIEW");
        onboarding
                .reviewedResolvingACheck()
                .decidedLeftOpen()
                .reviewed("APPROVE")
                .concludedAs("Approved");
        onboarding.ended();
    }

    private Map<String, String> variablesOfTheInstance() {
        return StreamSupport.stream(engine.records().variableRecords().spliterator(), false)
                .map(Record::getValue)
                .filter(variable -> variable.getScopeKey() == variable.getProcessInstanceKey())
                .collect(toMap(VariableRecordValue::getName, VariableRecordValue::getValue, (before, after) -> after));
    }
}
