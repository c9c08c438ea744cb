package io.gangway.onboarding.decisiontable;

import java.util.Objects;

/**
 * One thing that is wrong with a table.
 *
 * @param path where, within the table's JSON form: {@code rules[3].when.creditScore}
 * @param code stable, UPPER_SNAKE
 * @param message for people
 */
public record TableFault(String path, String code, String message) {

    public TableFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
