package io.gangway.engine.embedded;

import io.gangway.engine.InstanceState;
import io.gangway.engine.InstanceState.Incident;
import io.gangway.engine.InstanceState.Timer;
import io.gangway.engine.InstanceState.Waiting;
import io.gangway.engine.OpenIncident;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** Looks where an instance stands. Since when a step waits is known by our own record of steps, not by the engine. */
final class Inspection {

    private static final String UNKNOWN_CAUSE = "";

    private final ProcessEngine engine;

    Inspection(ProcessEngine engine) {
        this.engine = engine;
    }

    Optional<InstanceState> of(String instanceId) {
        var instance = (ExecutionEntity) engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        var definition = engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        return Optional.of(new InstanceState(
                definition.getVersion(), waiting(instanceId), timers(instanceId), incidents(instanceId)));
    }

    private List<Waiting> waiting(String instanceId) {
        return engine.getRuntimeService().createExecutionQuery().processInstanceId(instanceId).active().list().stream()
                .map(ExecutionEntity.class::cast)
                .filter(execution -> execution.getActivityId() != null && execution.isActive())
                .filter(execution -> !LaterJob.isPending(execution))
                .map(execution -> new Waiting(execution.getId(), execution.getActivityId(), null))
                .sorted(Comparator.comparing(Waiting::stepId))
                .toList();
    }

    private List<Timer> timers(String instanceId) {
        return engine.getManagementService().createJobQuery().processInstanceId(instanceId).timers().list().stream()
                .filter(job -> job.getDuedate() != null)
                .sorted(Comparator.comparing(Job::getDuedate))
                .map(job ->
                        new Timer(job.getId(), elementOf(job), job.getDuedate().toInstant()))
                .toList();
    }

    private List<Incident> incidents(String instanceId) {
        return engine.getRuntimeService().createIncidentQuery().processInstanceId(instanceId).list().stream()
                .sorted(Comparator.comparing(org.operaton.bpm.engine.runtime.Incident::getIncidentTimestamp))
                .map(Inspection::incident)
                .toList();
    }

    /** What is broken among a tenant's instances, the oldest first. */
    List<OpenIncident> incidents(String tenant, int atMost) {
        var found = engine.getRuntimeService()
                .createIncidentQuery()
                .tenantIdIn(tenant)
                .orderByIncidentTimestamp()
                .asc()
                .listPage(0, atMost);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, UUID> onboardings = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceIds(found.stream()
                        .map(org.operaton.bpm.engine.runtime.Incident::getProcessInstanceId)
                        .collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, one -> UUID.fromString(one.getBusinessKey())));
        return found.stream()
                .flatMap(incident -> Optional.ofNullable(onboardings.get(incident.getProcessInstanceId())).stream()
                        .map(onboarding -> new OpenIncident(onboarding, incident(incident))))
                .toList();
    }

    private static Incident incident(org.operaton.bpm.engine.runtime.Incident incident) {
        return new Incident(
                incident.getId(),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant(),
                Objects.requireNonNullElse(incident.getIncidentMessage(), UNKNOWN_CAUSE));
    }

    private static String elementOf(Job job) {
        return ((JobEntity) job).getActivityId();
    }
}
