package io.gangway.bench.baseline;

import io.gangway.bench.load.Caller;
import io.gangway.bench.stack.RunningStack;
import io.gangway.bench.stack.StartedProcess;
import io.gangway.localstack.KafkaAccess;
import io.gangway.localstack.Ports;
import io.gangway.localstack.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** (C) What a public demo of customer onboarding does; see the package io.gangway.baseline.naive. */
public final class NaiveSample implements Subject, AutoCloseable {

    private static final String MODULE = "infrastructure/benchmark/baselines/naive-sample";
    private static final String PROCESS = "naive-sample";
    private static final String DATABASE = "bench_naive";
    private static final String EVENTS = "bench-naive.onboarding.events";
    private static final List<String> TOPICS = List.of(
            "bench-naive.address.requests",
            "bench-naive.credit.requests",
            "bench-naive.criminal-record.requests",
            "bench-naive.answers",
            EVENTS);

    /** As many as Gangway's topics have. */
    private static final int PARTITIONS = 3;

    private static final Duration TO_DELETE = Duration.ofSeconds(30);

    private final RunningStack stack;
    private final StartedProcess process;
    private final Caller caller;

    private NaiveSample(RunningStack stack, StartedProcess process) {
        this.stack = stack;
        this.process = process;
        this.caller = new Caller(process.url(), () -> "");
    }

    public static NaiveSample start(RunningStack stack, Databases databases, Path folder)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        var url = databases.fresh(DATABASE);
        makeTopics(stack.kafka());
        return new NaiveSample(
                stack,
                StartedProcess.start(
                        PROCESS,
                        stack.root().resolve(MODULE).resolve("target/quarkus-app/quarkus-run.jar"),
                        Ports.freeOne(),
                        URI.create("/onboardings/ready"),
                        Map.of(
                                "BENCH_DATABASE_URL",
                                url,
                                "BENCH_DATABASE_USER",
                                Databases.USER,
                                "BENCH_DATABASE_PASSWORD",
                                databases.password(),
                                "BENCH_KAFKA",
                                stack.kafka().bootstrap(),
                                "BENCH_KAFKA_USER",
                                stack.kafka().user(),
                                "BENCH_KAFKA_PASSWORD",
                                stack.kafka().password()),
                        folder));
    }

    public StartedProcess process() {
        return process;
    }

    @Override
    public String name() {
        return "naive sample";
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String path() {
        return "/onboardings";
    }

    @Override
    public String topic() {
        return EVENTS;
    }

    @Override
    public Predicate<ConsumerRecord<String, byte[]>> terminal() {
        return _ -> true;
    }

    @Override
    public long undecided(Set<UUID> ids) throws SQLException {
        try (var connection = stack.superuser(DATABASE)) {
            return Counting.of(
                    connection, "select count(*) from naiveonboarding where id = any (?) and decidedat is null", ids);
        }
    }

    @Override
    public Set<String> processes() {
        return Set.of(PROCESS, "postgresql", "kafka");
    }

    @Override
    public void close() {
        caller.close();
        process.close();
    }

    /** New ones: what an earlier run left unread would be worked off in this one. */
    private static void makeTopics(KafkaAccess kafka) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka.settings())) {
            var there = admin.listTopics().names().get();
            var old = TOPICS.stream().filter(there::contains).toList();
            admin.deleteTopics(old).all().get();
            if (!Waiting.until(TO_DELETE, () -> !anyExists(admin))) {
                throw new IllegalStateException("Kafka does not let go of the topics of an earlier run");
            }
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static boolean anyExists(Admin admin) {
        try {
            return admin.listTopics().names().get().stream().anyMatch(TOPICS::contains);
        } catch (ExecutionException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
