package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.PerformCheck;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Onboarding;
import io.gangway.localstack.Part;
import io.gangway.localstack.ServiceProcess;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database is away for longer than any consumer's patience, while records arrive for all three services. */
class LongOutageIT extends Story {

    /** More than the minute after which the connector would close a channel for good. */
    private static final Duration OUTAGE = Duration.ofSeconds(95);

    /** Two minutes' lines of each of a few neighbours; per call and record there were thousands. */
    private static final int FEW = 20;

    @AfterEach
    void everythingRunsAgain() {
        gangway.everythingRuns();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void afterNinetyFiveSecondsWithoutTheDatabaseEachServiceGoesOnByItself() throws IOException {
        // Given
        var reviewed = anOnboardingInReview();
        theTaskOf(reviewed);
        var underWay = Stream.generate(() -> anOnboardingOf(Application.of(CURRENT_ACCOUNT)))
                .limit(10)
                .toList();
        var records = recordsFor(reviewed);
        var linesBefore = warnings();

        // When
        gangway.stack().kill9(Part.POSTGRESQL);
        recordsArrive(records);
        await().atMost(OUTAGE).pollDelay(OUTAGE.dividedBy(2)).until(() -> true);
        allAskToTryAgain();
        await().atMost(OUTAGE).pollDelay(OUTAGE.dividedBy(2)).until(() -> true);
        var linesOfTheOutage = warnings() - linesBefore;
        gangway.stack().start(Part.POSTGRESQL);

        // Then
        assertThat(linesOfTheOutage).isLessThan(FEW);
        assertThat(underWay).allSatisfy(onboarding -> endsOnceAs("APPROVED", onboarding));
        patiently().until(() -> Collections.frequency(dispositionsOf(reviewed), "duplicate") >= 2);
        decide(theTaskOf(reviewed), "APPROVE");
        endsOnceAs("APPROVED", reviewed);
        running().forEach(ServiceProcess::awaitReady);
        var next = anOnboardingInReview();
        decide(theTaskOf(next), "REJECT");
        endsOnceAs("REJECTED", next);
    }

    /** Records of which each is for one service, and known to it: a repeated command is answered with the stored event. */
    private void recordsArrive(List<Message> records) {
        records.forEach(topics::deliverAgain);
    }

    private List<Message> recordsFor(Onboarding onboarding) {
        var check = checkIdOf(onboarding, CREDIT);
        return List.of(
                firstOf(PerformCheck.class, "checkId", check),
                firstOf(CheckCompleted.class, "checkId", check),
                firstOf(OpenReview.class, "onboardingId", onboarding.id()));
    }

    private Message firstOf(Class<?> type, String member, UUID id) {
        return topics.heard().stream()
                .filter(message -> message.isA(type))
                .filter(message -> message.body().path(member).asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void allAskToTryAgain() throws IOException {
        var refused = acme.start(
                UUID.randomUUID().toString(), Application.of(CURRENT_ACCOUNT).by(Applicant.OTTOLINE));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body().path("code").asText()).isEqualTo("DATABASE_UNAVAILABLE");
        for (var service : running()) {
            assertThat(statusOf(service.management().resolve("/q/health/ready")))
                    .as(service.name())
                    .isEqualTo(503);
            assertThat(statusOf(service.management().resolve("/q/health/live")))
                    .as(service.name())
                    .isEqualTo(200);
        }
    }

    private static int statusOf(URI address) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many lines all services together have logged from WARN up. */
    private long warnings() throws IOException {
        var lines = 0L;
        for (var service : running()) {
            try (var log = Files.lines(service.log())) {
                lines += log.filter(LongOutageIT::isAWarning).count();
            }
        }
        return lines;
    }

    private static boolean isAWarning(String line) {
        return Stream.of("WARN ", "ERROR ", "\"level\":\"WARN\"", "\"level\":\"ERROR\"")
                .anyMatch(line::contains);
    }

    private List<ServiceProcess> running() {
        return List.of(gangway.onboardingApi(), gangway.humanTasks(), gangway.checkWorkers());
    }
}
