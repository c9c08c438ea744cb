package io.gangway.review.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Looks at tasks of the bound tenant. */
public interface TaskGlimpses {

    List<TaskGlimpse> of(Collection<UUID> tasks);
}
