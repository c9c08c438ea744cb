package io.gangway.platform.problem;

import java.util.regex.Pattern;

/** The name of something unknown is the caller's own text: it may be endless, or such that no answer could carry it. */
final class PrintableName {

    private static final int LONGEST_NAME = 60;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private PrintableName() {}

    static String of(String name) {
        var plain = UNPRINTABLE.matcher(name).replaceAll("?");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)) + "...";
    }
}
