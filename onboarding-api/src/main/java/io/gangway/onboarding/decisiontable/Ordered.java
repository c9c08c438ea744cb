package io.gangway.onboarding.decisiontable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies that keep the order of the columns, which {@link Map#copyOf} does not, and nulls. */
final class Ordered {

    private Ordered() {}

    static <V extends @Nullable Object> Map<String, V> copyOf(Map<String, ? extends V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<String, V>(map));
    }
}
