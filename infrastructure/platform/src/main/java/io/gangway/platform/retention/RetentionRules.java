package io.gangway.platform.retention;

import java.util.List;

/** The rules of one owner of tables, in the order in which they are applied: what refers to others goes first. */
@FunctionalInterface
public interface RetentionRules {

    List<RetentionRule> rules();
}
