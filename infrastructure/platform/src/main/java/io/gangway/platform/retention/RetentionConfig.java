package io.gangway.platform.retention;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How long rows are kept, and how they are removed. */
@ConfigMapping(prefix = "gangway.retention")
interface RetentionConfig {

    /** From one round to the next. */
    Duration every();

    /** How many rows go in one transaction. */
    int batch();

    /** By table; a table that is not named keeps its rows for ever. */
    Map<String, Duration> keep();
}
