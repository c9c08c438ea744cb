package io.gangway.onboarding.decisiontable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of inputs, in its own order. */
public final class TableInputs {

    private final Map<String, TableInput> byName;

    public TableInputs(List<TableInput> inputs) {
        var named = new LinkedHashMap<String, TableInput>();
        for (var input : inputs) {
            if (named.put(input.name(), input) != null) {
                throw new IllegalArgumentException("two inputs are named " + input.name());
            }
        }
        this.byName = Collections.unmodifiableMap(named);
    }

    public Optional<TableInput> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<TableInput> all() {
        return List.copyOf(byName.values());
    }
}
