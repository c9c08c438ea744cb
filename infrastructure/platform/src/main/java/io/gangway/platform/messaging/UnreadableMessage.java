package io.gangway.platform.messaging;

/**
 * A record that will never be handled: it goes to the dead-letter topic with this code as the reason.
 *
 * <p>The message names no content: payloads are personal.
 */
public final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable reason in UPPER_SNAKE, e.g. {@code MALFORMED_PAYLOAD} */
    public UnreadableMessage(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
