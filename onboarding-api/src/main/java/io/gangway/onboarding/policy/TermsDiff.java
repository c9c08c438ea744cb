package io.gangway.onboarding.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two JSON documents, as a person would say it: the members of a list that have a name of their own
 * (a rule's id, a check's type) are compared by that name, so that a rule put in front does not change all that follow.
 */
public final class TermsDiff {

    private static final List<String> NAMES = List.of("id", "type");

    private final List<Change> changes = new ArrayList<>();

    private TermsDiff() {}

    /**
     * One difference.
     *
     * @param path from the root of the terms: {@code deadline}, {@code checks[credit].maxAttempts}, {@code
     *     decisionTable.rules[Rule_AllClear].when.creditScore}; a list alone for its order
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    public record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** Empty where both say the same. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        var diff = new TermsDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.changes);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        var beforeNamed = members(before);
        var afterNamed = members(after);
        if (beforeNamed == null || afterNamed == null || !sameKind(before, after)) {
            changes.add(new Change(path, before, after));
            return;
        }
        compareOrder(path, beforeNamed.keySet(), afterNamed.keySet(), isList(before));
        all(beforeNamed, afterNamed)
                .forEach(name -> compare(
                        isList(before) ? path + "[" + name + "]" : (path.isEmpty() ? "" : path + ".") + name,
                        beforeNamed.get(name),
                        afterNamed.get(name)));
    }

    /** The order of rules decides; that of members of an object does not. */
    private void compareOrder(String path, Set<String> before, Set<String> after, boolean ordered) {
        var keptBefore = before.stream().filter(after::contains).toList();
        var keptAfter = after.stream().filter(before::contains).toList();
        if (ordered && !keptBefore.equals(keptAfter)) {
            changes.add(new Change(path, texts(before), texts(after)));
        }
    }

    private static Set<String> all(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    private static boolean sameKind(@Nullable JsonNode before, @Nullable JsonNode after) {
        return isList(before) == isList(after);
    }

    private static boolean isList(@Nullable JsonNode node) {
        return node != null && node.isArray();
    }

    /** What a node consists of by name; null for one that is compared as a whole. */
    private static @Nullable Map<String, JsonNode> members(@Nullable JsonNode node) {
        if (node == null || !node.isContainerNode()) {
            return null;
        }
        var members = new LinkedHashMap<String, JsonNode>();
        if (node.isObject()) {
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members;
        }
        for (var element : node) {
            var name = NAMES.stream().filter(element::hasNonNull).findFirst();
            if (name.isEmpty() || members.put(element.get(name.get()).asText(), element) != null) {
                return null;
            }
        }
        return members;
    }

    private static JsonNode texts(Set<String> names) {
        var list = JsonNodeFactory.instance.arrayNode();
        names.forEach(list::add);
        return list;
    }
}
