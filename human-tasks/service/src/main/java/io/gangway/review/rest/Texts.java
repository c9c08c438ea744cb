package io.gangway.review.rest;

/** The shapes of what people send. */
public final class Texts {

    /** An UPPER_SNAKE code of at most 64 characters. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    public static final String CODE_COMPLAINT = "must be an UPPER_SNAKE code of at most 64 characters";

    /** Most characters that a person may write in one go, here and elsewhere. */
    public static final int MOST_WORDS = 2000;

    private Texts() {}
}
