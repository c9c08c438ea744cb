package io.gangway.platform.outbound;

/** What is wrong with an address that a tenant typed. The names are stable codes; the sentences are for people and may change. */
public enum TargetFault {
    MALFORMED(
            "This is not an address that can be called: write https://, a host name in ASCII, and nothing after a #."),
    NOT_HTTPS("Only https is called."),
    CREDENTIALS_IN_URL("A user or password does not belong into the address. Send a header instead."),
    PORT_NOT_ALLOWED("Only port 443 and ports from 1024 on are called."),
    NOT_PUBLIC("This address is not one of the public internet, or one of those that the name stands for is not."),
    UNRESOLVABLE("No name server knows this host.");

    private final String sentence;

    TargetFault(String sentence) {
        this.sentence = sentence;
    }

    /** Says it to the person who typed the address; quotes nothing of it. */
    public String sentence() {
        return sentence;
    }
}
