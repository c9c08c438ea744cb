package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.PerformCheck;
import io.gangway.e2e.client.Answer;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Onboarding;
import io.gangway.e2e.client.Task;
import io.gangway.e2e.client.TimelineEntry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/** What all stories say: acme-bank's program starts onboardings, its reviewer decides, and we wait to see what happens. */
abstract class Story {

    private static final Set<String> TERMINAL_EVENTS =
            Set.of("OnboardingApproved", "OnboardingRejected", "OnboardingCancelled", "OnboardingExpired");

    final RunningGangway gangway = RunningGangway.obtain();
    final GangwayClient acme = gangway.as(RunningGangway.ACME, "api-client");
    final GangwayClient reviewer = gangway.as(RunningGangway.ACME, "reviewer");
    final Topics topics = gangway.topics();
    private final List<UUID> started = new ArrayList<>();

    /** Patience is for slow machines only: no story is decided by how fast something is. */
    static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(failure -> failure instanceof UncheckedIOException
                        || failure instanceof Answer.Refused
                        || failure instanceof NoSuchElementException);
    }

    Onboarding anOnboardingOf(Application application) {
        var onboarding = acme.start(application.by(Applicant.OTTOLINE));
        started.add(onboarding.id());
        return onboarding;
    }

    /** For stories that stop in the middle: the books want an end for each onboarding. */
    void cancelWhatHasNotEnded() {
        started.stream().filter(id -> !acme.onboarding(id).isTerminal()).forEach(acme::cancel);
    }

    Onboarding anOnboardingInReview() {
        var started = anOnboardingOf(Application.of(Application.CURRENT_ACCOUNT)
                .with(Application.CREDIT, Application.Instruction.considerScore(480)));
        return whenIn("IN_REVIEW", started);
    }

    Onboarding whenIn(String status, Onboarding onboarding) {
        return when(seen -> seen.status().equals(status), onboarding);
    }

    Onboarding whenEnded(Onboarding onboarding) {
        return when(Onboarding::isTerminal, onboarding);
    }

    Onboarding when(Predicate<Onboarding> condition, Onboarding onboarding) {
        return patiently()
                .alias("onboarding " + onboarding.id())
                .until(() -> acme.onboarding(onboarding.id()), condition);
    }

    /** The task that a reviewer finds in the inbox. */
    Task theTaskOf(Onboarding onboarding) {
        return patiently().until(() -> reviewer.openTaskOf(onboarding.id()).orElseThrow(), task -> true);
    }

    Task decide(Task task, String outcome) {
        return reviewer.decide(reviewer.claim(task), outcome, "DOCUMENTS_VERIFIED");
    }

    List<TimelineEntry> timelineOf(Onboarding onboarding) {
        return acme.timeline(onboarding.id());
    }

    /** What became of the events that arrived for an onboarding. */
    List<String> dispositionsOf(Onboarding onboarding) {
        return timelineOf(onboarding).stream()
                .filter(entry -> entry.kind().equals("event-received"))
                .map(entry -> entry.detail("disposition"))
                .toList();
    }

    /** The commands that were sent for one check of an onboarding, as found on its topic. */
    List<Message> commandsOf(Onboarding onboarding, String check) {
        var sent = timelineOf(onboarding).stream()
                .filter(entry -> entry.kind().equals("command-sent"))
                .filter(entry -> entry.detail("check").equals(check))
                .map(entry -> entry.detail("commandId"))
                .toList();
        return patiently()
                .until(
                        () -> topics.heard().stream()
                                .filter(message -> message.isA(PerformCheck.class))
                                .filter(message -> sent.contains(message.id()))
                                .toList(),
                        found -> found.size() >= sent.size());
    }

    UUID checkIdOf(Onboarding onboarding, String check) {
        return commandsOf(onboarding, check).getFirst().as(PerformCheck.class).checkId();
    }

    /** Each event once: a sender that was killed before it noted what it had sent sends it again, with the same id. */
    List<Message> terminalEventsOf(UUID onboarding) {
        return onceEach(topics.about(onboarding).stream().filter(Story::isTerminal));
    }

    static List<Message> onceEach(Stream<Message> messages) {
        return List.copyOf(messages.collect(
                        Collectors.toMap(Message::id, message -> message, (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    void endsOnceAs(String status, Onboarding onboarding) {
        assertThat(whenEnded(onboarding).status()).isEqualTo(status);
        patiently().until(() -> !terminalEventsOf(onboarding.id()).isEmpty());
        assertThat(terminalEventsOf(onboarding.id())).singleElement().satisfies(event -> assertThat(
                        event.body().path("status").asText())
                .isEqualTo(status));
        assertThat(timelineOf(onboarding).stream().filter(entry -> entry.kind().equals("terminal")))
                .hasSize(1);
    }

    /** Every check in one attempt, and none answered in two ways. */
    void wasAskedOnce(Onboarding onboarding) {
        var seen = acme.onboarding(onboarding.id());
        for (var type : new String[] {Application.ADDRESS, Application.CREDIT, Application.CRIMINAL_RECORD}) {
            var commands = onceEach(commandsOf(onboarding, type).stream());
            assertThat(commands).as(type).hasSize(1);
            assertThat(seen.check(type).attempts()).as(type).isEqualTo(1);
            var check = commands.getFirst().as(PerformCheck.class).checkId();
            assertThat(onceEach(topics.about(check).stream().filter(message -> message.isA(CheckCompleted.class))))
                    .as(type)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    static boolean isTerminal(Message message) {
        var type = message.type();
        return TERMINAL_EVENTS.contains(type.substring(type.lastIndexOf('.') + 1));
    }
}
