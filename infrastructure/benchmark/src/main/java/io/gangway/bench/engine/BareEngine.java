package io.gangway.bench.engine;

import io.gangway.engine.StepOutcome;
import io.gangway.engine.embedded.EmbeddedProcess;
import io.gangway.engine.embedded.EngineSettings;
import io.gangway.engine.embedded.StepRunner;
import io.gangway.platform.ids.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine alone: Gangway's own model, read by Gangway's own adapter, with handlers that do nothing. Four transactions for
 * an onboarding: the start with plan and three open waits, and an answer to each; the last decides and concludes.
 */
final class BareEngine {

    private static final String TENANT = "0192f000-0000-7000-8000-00000000000a";
    private static final Duration DEADLINE = Duration.ofHours(4);
    private static final String IN_TIME = "PT10M";

    private final Ids ids = new Ids();
    private final Map<UUID, Queue<String>> waiting = new ConcurrentHashMap<>();
    private final org.operaton.bpm.engine.ProcessEngine engine;
    private final EmbeddedProcess process;

    BareEngine(String url, String user, String password, int connections) {
        var configuration =
                EngineSettings.apply(new StandaloneProcessEngineConfiguration(), this::step, _ -> {}, _ -> {});
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcMaxActiveConnections(connections);
        configuration.setJdbcMaxIdleConnections(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setSkipIsolationLevelCheck(true);
        // As in Gangway; the engine's own numbers come from a table, over a second connection.
        configuration.setIdGenerator(() -> ids.next().toString());
        // No timer comes due in a run.
        configuration.setJobExecutorActivate(false);
        this.engine = configuration.buildProcessEngine();
        this.process = new EmbeddedProcess(engine, () -> TENANT);
        process.deploy();
    }

    /** One onboarding from the start to the end of its instance. */
    void one() {
        var id = ids.next();
        var steps = new ConcurrentLinkedQueue<String>();
        waiting.put(id, steps);
        var dueAt = Instant.now().plus(DEADLINE);
        process.start(id, Map.of("dueAt", dueAt, "warnAt", dueAt));
        List.copyOf(steps).forEach(step -> process.answer(id, step, Map.of()));
        waiting.remove(id);
    }

    /** Instances that have not ended. */
    long open() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    void close() {
        engine.close();
    }

    private StepOutcome step(StepRunner.Call call) {
        return switch (call.type()) {
            case "plan-checks" -> StepOutcome.complete(plan());
            case "command-check" -> {
                waiting.getOrDefault(call.onboardingId(), new ConcurrentLinkedQueue<>())
                        .add(call.stepId());
                yield StepOutcome.await();
            }
            case "decide" -> StepOutcome.complete(Map.of("decision", "APPROVE"));
            default -> StepOutcome.complete();
        };
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "addressPlan", "ASK",
                "addressAnswerTimeout", IN_TIME,
                "addressBackOff", "PT0S",
                "creditPlan", "ASK",
                "creditAnswerTimeout", IN_TIME,
                "creditBackOff", "PT0S",
                "criminalRecordPlan", "ASK",
                "criminalRecordAnswerTimeout", IN_TIME,
                "criminalRecordBackOff", "PT0S");
    }
}
