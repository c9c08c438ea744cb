package io.gangway.onboarding.decisiontable;

import java.io.Serial;

/** A cell's text is no test of literals. */
class CellSyntax extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    CellSyntax(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
