package io.gangway.platform.retention;

/**
 * What may go from one table, and when.
 *
 * @param table names the rule: {@code gangway.retention.keep."table"} says how long its rows are kept; without it for ever
 * @param delete deletes a batch. Its first parameter is the time before which rows are too old, its second how many may go
 *     at once. It runs across tenants, as the relay's role, which may delete what its policies in the database say
 */
public record RetentionRule(String table, String delete) {}
