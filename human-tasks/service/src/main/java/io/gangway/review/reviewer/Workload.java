package io.gangway.review.reviewer;

import java.util.Map;

/** How many tasks each person holds that wait for the person; who holds none is not in it. */
public interface Workload {

    Map<String, Long> held();
}
