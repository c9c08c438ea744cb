package io.gangway.engine.embedded;

import io.gangway.engine.StepHandler;
import java.util.HashMap;
import java.util.Map;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.operaton.bpm.engine.impl.util.xml.Namespace;

/** Turns each task of the model into a step, by the elements that Zeebe reads. */
final class StepParser implements BpmnParseListener {

    private static final Namespace ZEEBE = new Namespace("http://camunda.org/schema/zeebe/1.0");

    private final StepRunner runner;
    private final StepTrail trail;

    StepParser(StepRunner runner, StepTrail trail) {
        this.runner = runner;
        this.trail = trail;
    }

    @Override
    public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        makeStep(task, activity, typeOf(task));
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        makeStep(task, activity, typeOf(task));
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        makeStep(task, activity, StepHandler.USER_TASK);
    }

    private void makeStep(Element task, ActivityImpl activity, String type) {
        var definition = new StepDefinition(
                task.attribute("id"), type, mappings(task, "input", true), mappings(task, "output", false));
        activity.setActivityBehavior(new StepBehavior(definition, runner, trail));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, trail.onEnd(definition));
    }

    private static String typeOf(Element task) {
        var definition = extensions(task).elementNS(ZEEBE, "taskDefinition");
        if (definition == null) {
            throw new IllegalArgumentException(task.attribute("id") + " has no zeebe:taskDefinition");
        }
        return definition.attribute("type");
    }

    /**
     * The mappings of a task.
     *
     * @param byTarget inputs are looked up by what the handler calls them, outputs too: there that is the source
     */
    private static Map<String, String> mappings(Element task, String kind, boolean byTarget) {
        var found = new HashMap<String, String>();
        var mapping = extensions(task).elementNS(ZEEBE, "ioMapping");
        if (mapping != null) {
            for (var one : mapping.elementsNS(ZEEBE, kind)) {
                var source = permitted(task, one.attribute("source").strip(), byTarget);
                var target = one.attribute("target");
                found.put(byTarget ? target : source.substring(1).strip(), byTarget ? source : target);
            }
        }
        return found;
    }

    /** A name, or where it goes into a handler a text as well; so that a mapping means the same here and on Zeebe. */
    private static String permitted(Element task, String source, boolean textToo) {
        if (StepDefinition.isName(source) || (textToo && StepDefinition.isText(source))) {
            return source;
        }
        throw new IllegalArgumentException(
                task.attribute("id") + " may map a name" + (textToo ? " or a text" : "") + ", not " + source);
    }

    private static Element extensions(Element task) {
        var extensions = task.element("extensionElements");
        return extensions == null ? task : extensions;
    }
}
