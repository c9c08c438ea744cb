package io.gangway.e2e.stories;

import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Installation;
import io.gangway.localstack.DatabaseAccess;
import io.gangway.localstack.KafkaUser;
import io.gangway.localstack.Part;
import io.gangway.localstack.Ports;
import io.gangway.localstack.ServiceEnvironment;
import io.gangway.localstack.ServiceProcess;
import io.gangway.localstack.SharedStack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Gangway as the stories find it: all servers and our three services, started once for the module. */
final class RunningGangway {

    static final String ACME = "acme-bank";
    static final UUID ACME_ID = UUID.fromString("0192f000-0000-7000-8000-00000000000a");

    /** Calls nothing but {@link OtherTenantIT}: what it finds in its lists does not belong to it. */
    static final String NOVA = "nova-telco";

    private final SharedStack stack = SharedStack.obtain(Part.POSTGRESQL, Part.KAFKA, Part.KEYCLOAK);
    private final String namespace = "story" + ProcessHandle.current().pid();
    private final int onboardingApiPort = Ports.freeOne();
    private final DatabaseAccess onboardings;
    private final ServiceProcess onboardingApi;
    private final ServiceProcess humanTasks;
    private final ServiceProcess checkWorkers;
    private final List<ServiceProcess> replicas = new CopyOnWriteArrayList<>();
    private final Installation installation;
    private final Topics topics;

    private RunningGangway() {
        stack.createTopics(namespace);
        onboardings = stack.freshDatabase("onboarding");
        onboardingApi =
                start("onboarding-api", KafkaUser.ONBOARDING_API, "onboarding-api", onboardings, onboardingApiPort);
        humanTasks = start(
                "human-tasks",
                KafkaUser.HUMAN_TASKS,
                "human-tasks/service",
                stack.freshDatabase("reviews"),
                Ports.freeOne());
        checkWorkers = start(
                "check-workers",
                KafkaUser.CHECK_WORKERS,
                "check-workers/service",
                stack.freshDatabase("checks"),
                Ports.freeOne());
        services().forEach(ServiceProcess::awaitReady);
        StoryPolicies.agree(onboardings, ACME_ID);
        topics = new Topics(stack.kafka(KafkaUser.ADMIN), namespace);
        installation = new Installation(onboardingApi.url(), humanTasks.url(), stack.issuer());
    }

    /** A holder, so that the first story starts everything and the others find it running. */
    private static final class Started {
        static final RunningGangway GANGWAY = new RunningGangway();
    }

    static RunningGangway obtain() {
        return Started.GANGWAY;
    }

    GangwayClient as(String tenant, String role) {
        return installation.as(tenant, role);
    }

    /** By way of this replica of onboarding-api. */
    GangwayClient as(String tenant, String role, ServiceProcess replica) {
        return new Installation(replica.url(), humanTasks.url(), stack.issuer()).as(tenant, role);
    }

    /** A person of a tenant at the page, signed in. */
    Desk deskOf(String tenant, String person) {
        return Desk.of(humanTasks.url(), tenant, person);
    }

    URI page() {
        return humanTasks.url();
    }

    Topics topics() {
        return topics;
    }

    SharedStack stack() {
        return stack;
    }

    ServiceProcess onboardingApi() {
        return onboardingApi;
    }

    /** One more onboarding-api on the same database and the same topics; whoever asks for it ends it. */
    ServiceProcess secondOnboardingApi() {
        var replica = start(
                "onboarding-api", KafkaUser.ONBOARDING_API, "onboarding-api", onboardings, namespace, Ports.freeOne());
        replicas.add(replica);
        return replica;
    }

    /** An onboarding-api of an installation that is only just being made: its database is empty. */
    ServiceProcess onboardingApiOn(DatabaseAccess empty, String otherNamespace) {
        stack.createTopics(otherNamespace);
        return start(
                "onboarding-api", KafkaUser.ONBOARDING_API, "onboarding-api", empty, otherNamespace, Ports.freeOne());
    }

    ServiceProcess humanTasks() {
        return humanTasks;
    }

    ServiceProcess checkWorkers() {
        return checkWorkers;
    }

    /** Starts again whatever a story has left dead. */
    void everythingRuns() {
        stack.start(Part.POSTGRESQL);
        stack.start(Part.KAFKA);
        Stream.of(onboardingApi, humanTasks, checkWorkers)
                .filter(service -> !service.isAlive())
                .forEach(service -> service.restart().awaitReady());
    }

    DatabaseAccess onboardings() {
        return onboardings;
    }

    /** All that ever ran. */
    List<ServiceProcess> services() {
        return Stream.concat(Stream.of(onboardingApi, humanTasks, checkWorkers), replicas.stream())
                .toList();
    }

    static Path root() {
        return Path.of(System.getProperty("gangway.root", "../.."));
    }

    private ServiceProcess start(String name, KafkaUser user, String module, DatabaseAccess database, int port) {
        return start(name, user, module, database, namespace, port);
    }

    private ServiceProcess start(
            String name, KafkaUser user, String module, DatabaseAccess database, String topics, int port) {
        var jar = root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("%s is missing: package %s first (mvn verify does)".formatted(jar, module));
        }
        var environment = new HashMap<>(stack.serviceEnvironment(database, user, topics));
        environment.put(ServiceEnvironment.ONBOARDING_API_URL, "http://127.0.0.1:" + onboardingApiPort);
        // What a replica was sending when it died: a story waits for it.
        environment.put("GANGWAY_WEBHOOKS_TAKEN_FOR", "PT20S");
        return stack.startService(name, jar, environment, port);
    }
}
