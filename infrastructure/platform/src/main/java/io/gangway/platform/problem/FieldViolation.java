package io.gangway.platform.problem;

/** What is wrong with one field; the path is written as in the JSON body: {@code applicant.address.country}. */
public record FieldViolation(String field, String message) {}
