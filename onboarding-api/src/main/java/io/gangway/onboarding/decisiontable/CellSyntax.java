package io.gangway.onboarding.decisiontable;

import java.io.Serial;

/** A cell's text is no test of literals. */
class CellSyntax extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String words;

    CellSyntax(String code, String words) {
        super(words, null, false, false);
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}
