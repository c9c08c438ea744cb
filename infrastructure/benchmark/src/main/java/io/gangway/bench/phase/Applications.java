package io.gangway.bench.phase;

import java.nio.charset.StandardCharsets;

/** What is posted: the same person again and again, and what the sandbox shall pretend. */
final class Applications {

    /** Three checks that answer at once and have nothing against it. */
    static final byte[] STRAIGHT = of("current-account", "");

    /** A score that wants a person. */
    static final byte[] REVIEW = of("current-account", """
            ,"sandbox":{"credit":{"outcome":"CONSIDER","score":480,"reasons":["PAYMENT_DEFAULT"]}}""");

    /** A check that never answers: asked twice, three seconds each, then a person decides. */
    static final byte[] SILENCE = of("express-account", """
            ,"sandbox":{"address":{"behaviour":"SILENT"}}""");

    private Applications() {}

    private static byte[] of(String product, String sandbox) {
        return """
                {"product":"%s","applicant":{"givenName":"Ada","familyName":"Lovelace","dateOfBirth":"1990-12-10",\
                "email":"ada@example.org","phone":"+4930123456","address":{"line1":"Invalidenstr. 1","city":"Berlin",\
                "postalCode":"10115","country":"DE"}}%s}""".formatted(product, sandbox).getBytes(StandardCharsets.UTF_8);
    }
}
