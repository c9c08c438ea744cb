package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.PolicyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks terms once: the same terms have the same findings, and a large table takes its time. */
@ApplicationScoped
class Findings {

    private static final int KEPT = 100;

    private final Map<PolicyTerms, FindingsView> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<PolicyTerms, FindingsView> eldest) {
                    return size() > KEPT;
                }
            });

    FindingsView in(PolicyTerms terms) {
        var findings = known.get(terms);
        if (findings == null) {
            findings = FindingsView.of(terms);
            known.put(terms, findings);
        }
        return findings;
    }
}
