package io.gangway.onboarding.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which versions a list shall show; what is empty does not narrow it.
 *
 * @param behind the id behind which the page begins
 */
public record PolicyFilter(Optional<String> product, Optional<PolicyStatus> status, Optional<UUID> behind) {

    /** The versions of this product that came into force later, but have. */
    private static final String SUCCESSORS = """
            select 1 from Policy q
            where q.product = p.product and q.activeFrom > p.activeFrom and q.activeFrom <= :now
            """;

    /** A condition on the version {@code p}. */
    record Condition(String text, Map<String, Object> parameters) {}

    Condition at(Instant now) {
        var texts = new ArrayList<>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        product.ifPresent(name -> {
            texts.add("p.product = :product");
            parameters.put("product", name);
        });
        behind.ifPresent(id -> {
            texts.add("p.id < :behind");
            parameters.put("behind", id);
        });
        status.ifPresent(wanted -> {
            var text = conditionFor(wanted);
            texts.add(text);
            if (text.contains(":now")) {
                parameters.put("now", now);
            }
        });
        return new Condition(String.join(" and ", texts), parameters);
    }

    private static String conditionFor(PolicyStatus status) {
        return switch (status) {
            case DRAFT, SUBMITTED, APPROVED, REJECTED, DISCARDED -> "p.state = " + status;
            case SCHEDULED -> "p.state = ACTIVATED and p.activeFrom > :now";
            case ACTIVE -> "p.state = ACTIVATED and p.activeFrom <= :now and not exists (%s)".formatted(SUCCESSORS);
            case RETIRED ->
                "(p.state = RETIRED or p.state = ACTIVATED and p.activeFrom <= :now and exists (%s))"
                        .formatted(SUCCESSORS);
        };
    }
}
