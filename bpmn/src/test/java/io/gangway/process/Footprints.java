package io.gangway.process;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.operaton.bpm.engine.delegate.DelegateListener;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Tells which flow nodes were left the ordinary way (not interrupted) and which sequence flows were taken. */
record Footprints(BiConsumer<UUID, String> passed, Consumer<Ended> ended) implements BpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        definitions.forEach(process -> {
            process.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(instance -> {
                if (!instance.isCanceled()) {
                    ended.accept(new Ended(onboarding(instance), instance.getVariables()));
                }
            }));
            follow(process);
        });
    }

    private void follow(ScopeImpl scope) {
        scope.getActivities().forEach(this::follow);
    }

    private void follow(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(execution -> {
            if (!execution.isCanceled()) {
                passed.accept(onboarding(execution), activity.getId());
            }
        }));
        activity.getOutgoingTransitions()
                .forEach(flow -> ((org.operaton.bpm.engine.impl.pvm.process.TransitionImpl) flow)
                        .addBuiltInListener(
                                ExecutionListener.EVENTNAME_TAKE,
                                listener(execution -> passed.accept(onboarding(execution), flow.getId()))));
        follow((ScopeImpl) activity);
    }

    private static DelegateListener<ExecutionEntity> listener(Consumer<ExecutionEntity> does) {
        return does::accept;
    }

    private static UUID onboarding(ExecutionEntity execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
