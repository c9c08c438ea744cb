package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.application.TimelineKind.CHECK_WITHDRAWN;
import static io.gangway.onboarding.application.TimelineKind.PLANNED;
import static io.gangway.onboarding.application.TimelineKind.RECEIVED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_CLAIMED;
import static io.gangway.onboarding.application.TimelineKind.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.onboarding.explanation.Explanation.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void itEndsWithTheAnswer() {
        // Given
        var course = ACourse.begun()
                .terminal("CANCELLED")
                .then(CHECK_WITHDRAWN, Map.of("check", "credit", "reason", "ONBOARDING_CANCELLED"));

        // Then
        assertThat(course.ended().steps()).extracting(Step::kind).containsExactly(RECEIVED, TERMINAL);
        assertThat(course.open().steps()).hasSize(3);
    }

    @Test
    void whatWasWrittenAfterTheAnswerStaysOutsideEvenIfItsClockWasBehind() {
        // Given
        var course = ACourse.begun().after("PT1H").planned().terminal("REJECTED");

        // When
        course.after("-PT30M").event("applied", Map.of("reviewId", "r"));

        // Then
        assertThat(course.ended().steps()).extracting(Step::kind).containsExactly(RECEIVED, PLANNED, TERMINAL);
        assertThat(course.ended().eventsUsed()).isEmpty();
    }

    @Test
    void withoutAnEntryOfTheEndTheTimeOfTheAnswerCounts() {
        // Given
        var course = ACourse.begun().after("PT1S").planned();
        var decidedAt = course.now();
        course.after("PT1S").event("late", Map.of());

        // Then
        assertThat(Course.upToTheAnswer(course.steps(), Optional.of(decidedAt)).steps())
                .extracting(Step::kind)
                .containsExactly(RECEIVED, PLANNED);
    }

    @Test
    void onlyEventsThatMadeADifferenceWereUsed() {
        // Given
        var course = ACourse.begun()
                .answered("credit", "early")
                .answered("address", "applied")
                .answered("address", "redundant")
                .answered("address", "conflicting")
                .answered("address", "duplicate")
                .answered("address", "late");

        // Then
        assertThat(course.open().eventsUsed()).containsExactly(new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void thePathSaysNothingTwiceAndNothingThatChangedNothing() {
        // Given
        var course = ACourse.begun()
                .answered("address", "applied")
                .answered("address", "late")
                .then(REVIEW_CLAIMED, Map.of("by", "anna"))
                .event("applied", Map.of("reviewId", "r"));

        // Then
        assertThat(stagesOf(course))
                .extracting(stage -> stage.kind().wireName())
                .containsExactly("received", "event-received", "review-claimed");
    }

    @Test
    void eachStageSaysHowLongItTook() {
        // Given
        var course =
                ACourse.begun().after("PT0.2S").planned("address").after("PT2M").asked("address", 1);

        // Then
        assertThat(stagesOf(course))
                .extracting(Stage::after)
                .containsExactly(Duration.ZERO, Duration.ofMillis(200), Duration.ofMinutes(2));
    }

    @Test
    void aClockThatIsBehindMakesNoTimeRunBackwards() {
        // Given
        var course = ACourse.begun().after("-PT1S").planned();

        // Then
        assertThat(stagesOf(course)).extracting(Stage::after).containsExactly(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void theWholeWayHasADurationOnceItHasAnEnd() {
        // Given
        var course = ACourse.begun().after("PT90S").terminal("APPROVED");

        // When
        var ended = course.ended().path(ACourse.BEGIN, Optional.of(course.now()));
        var open = course.open().path(ACourse.BEGIN, Optional.empty());

        // Then
        assertThat(ended.duration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(open.duration()).isNull();
        assertThat(open.to()).isNull();
    }

    private static List<Stage> stagesOf(ACourse course) {
        return course.open().path(ACourse.BEGIN, Optional.empty()).stages();
    }
}
