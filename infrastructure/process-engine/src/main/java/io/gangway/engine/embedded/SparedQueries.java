package io.gangway.engine.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.interceptor.Session;
import org.operaton.bpm.engine.impl.interceptor.SessionFactory;
import org.operaton.bpm.engine.impl.persistence.entity.IncidentManager;
import org.operaton.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.operaton.bpm.engine.runtime.Incident;

/**
 * What the engine asks the database for again and again although the answer cannot have changed: of an onboarding that goes
 * straight through, 15 queries. Definitions are written once, at deployment; this service suspends none.
 */
final class SparedQueries {

    private final Map<String, JobDefinitionEntity> jobDefinitions = new ConcurrentHashMap<>();
    private final Map<String, ProcessDefinitionEntity> processDefinitions = new ConcurrentHashMap<>();

    List<SessionFactory> sessions() {
        return List.of(
                new Made(JobDefinitionManager.class, JobDefinitions::new),
                new Made(ProcessDefinitionManager.class, ProcessDefinitions::new),
                new Made(IncidentManager.class, Incidents::new));
    }

    private record Made(Class<?> type, Supplier<Session> maker) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return maker.get();
        }
    }

    private final class JobDefinitions extends JobDefinitionManager {

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            return jobDefinitions.computeIfAbsent(id, super::findById);
        }
    }

    private final class ProcessDefinitions extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            return processDefinitions.computeIfAbsent(id, super::findLatestProcessDefinitionById);
        }
    }

    /** A job that may still be tried has no incident: one is made when its last try failed, in the same transaction. */
    private static final class Incidents extends IncidentManager {

        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
            var job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
            return job != null && job.getRetries() > 0
                    ? List.of()
                    : super.findIncidentByConfigurationAndIncidentType(configuration, type);
        }
    }
}
