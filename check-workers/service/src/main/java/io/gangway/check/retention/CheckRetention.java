package io.gangway.check.retention;

import io.gangway.platform.retention.RetentionRule;
import io.gangway.platform.retention.RetentionRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A command that comes again after this time would be performed again; no onboarding lives so long. */
@ApplicationScoped
class CheckRetention implements RetentionRules {

    @Override
    public List<RetentionRule> rules() {
        return List.of(new RetentionRule("check_answer", """
                        DELETE FROM check_answer WHERE (tenant_id, command_id) IN (
                            SELECT tenant_id, command_id FROM check_answer WHERE answered_at < ? LIMIT ?)
                        """), new RetentionRule("check_case", """
                        DELETE FROM check_case WHERE check_id IN (
                            SELECT check_id FROM check_case WHERE opened_at < ? AND NOT EXISTS (
                                SELECT FROM check_answer AS answer WHERE answer.tenant_id = check_case.tenant_id
                                    AND answer.check_id = check_case.check_id) LIMIT ?)
                        """));
    }
}
