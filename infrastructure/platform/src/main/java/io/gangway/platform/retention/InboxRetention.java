package io.gangway.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A message that comes again after this time would be handled again: the topics, and their dead letters, keep less. */
@ApplicationScoped
class InboxRetention implements RetentionRules {

    @Override
    public List<RetentionRule> rules() {
        return List.of(new RetentionRule("inbox", """
                DELETE FROM inbox WHERE (tenant_id, message_id) IN (
                    SELECT tenant_id, message_id FROM inbox WHERE received_at < ? LIMIT ?)
                """));
    }
}
