package io.gangway.review.task;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** What human-tasks needs to know about its neighbours. */
@ConfigMapping(prefix = "gangway.human-tasks")
interface HumanTasksConfig {

    /** The first segment of each topic's name. */
    String topicNamespace();

    /** Where people find the onboarding that a task is about. */
    URI onboardingApiUrl();
}
