package io.gangway.localstack.server;

import java.nio.file.Path;
import java.util.List;

/** The Java that runs this program; it runs the servers too. */
public final class Java {

    /** What servers written for older JDKs reach into; without these JDK 25 fills their logs with warnings. */
    static final List<String> LENIENT =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    private Java() {}

    public static String home() {
        return System.getProperty("java.home");
    }

    public static String command() {
        return Path.of(home(), "bin", "java").toString();
    }
}
