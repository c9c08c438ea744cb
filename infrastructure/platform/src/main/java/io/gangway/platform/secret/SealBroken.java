package io.gangway.platform.secret;

/** What lies there was sealed for another place or with a key that is no longer known, or was changed. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String why) {
        super(why);
    }
}
